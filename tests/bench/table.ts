import Terminal from "cli-table3";
import { format } from "prettier";

/** Figures in rows and columns. The first column names the row. */
export interface Table {
  readonly title: string;
  /** An explanation of the columns, if the head is not enough. */
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

/** The tables as a page of Markdown, in the format of the project's files. */
export function toMarkdown(head: readonly string[], tables: readonly Table[]): Promise<string> {
  return format([...head, ...tables.map(toSection)].join("\n\n"), { parser: "markdown" });
}

function toSection({ title, note, head, rows }: Table): string {
  const aligned = head.map((_, column) => (column === 0 ? "---" : "--:"));
  const lines = [head, aligned, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [`## ${title}`, ...(note === undefined ? [] : [note]), lines.join("\n")].join("\n\n");
}
