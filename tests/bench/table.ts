import Terminal from "cli-table3";
import { format } from "prettier";

/** Figures in rows and columns. The first column names the row. */
export interface Table {
  readonly title: string;
  /** What the columns mean, where the head does not say it all. */
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The table as a terminal shows it. */
export function toText({ title, note, head, rows }: Table): string {
  const colAligns = head.map((_, column) => (column === 0 ? ("left" as const) : ("right" as const)));
  const table = new Terminal({ head: [...head], colAligns, style: { head: [], border: [], compact: true } });
  table.push(...rows.map((row) => [...row]));
  return [title, ...(note === undefined ? [] : [note]), table.toString()].join("\n");
}

/** Tables as a page of Markdown, laid out as the project's own files are. */
export function toMarkdown(head: readonly string[], tables: readonly Table[]): Promise<string> {
  return format([...head, ...tables.map(toSection)].join("\n\n"), { parser: "markdown" });
}

function toSection({ title, note, head, rows }: Table): string {
  const aligned = head.map((_, column) => (column === 0 ? "---" : "--:"));
  const lines = [head, aligned, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [`## ${title}`, ...(note === undefined ? [] : [note]), lines.join("\n")].join("\n\n");
}
