/** A block of code in a Markdown text. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The line on which the block begins, counted from 1. */
  readonly line: number;
}

/** The fenced blocks of code. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ 1: language = "", 2: code = "", index }) => ({
    language,
    code,
    line: markdown.slice(0, index).split("\n").length,
  }));
}

/** The part of a text from a heading of the second level to the next one. */
export function sectionOf(markdown: string, heading: string): string {
  const [, section] = new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, "m").exec(markdown) ?? [];
  if (section === undefined) {
    throw new Error(`There is no section "${heading}".`);
  }
  return section;
}
