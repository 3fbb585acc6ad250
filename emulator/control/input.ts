import type { z } from "zod";

/** An unknown key that differs from a known one by at most this many edits is treated as a misspelling. */
const MOST_EDITS = 3;

/** Thrown for options that the emulator does not accept. The message names each fault and its path. */
export class InvalidOptions extends Error {}

/**
 * Reads options.
 * @throws InvalidOptions with the path of each invalid key and, for an unknown key, the most similar known one
 */
export function parseOptions<Options>(schema: z.ZodType<Options>, input: unknown): Options {
  const result = schema.safeParse(input);
  if (result.success) {
    return result.data;
  }
  const reasons = result.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `${pathOf([...issue.path, key])}: no such option${suggestion(key)}`)
      : [`${pathOf(issue.path)}: ${issue.message}`],
  );
  throw new InvalidOptions(reasons.join("; "));
}

function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) {
    return "options";
  }
  return path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`))
    .join("");
}

const KNOWN_KEYS = [
  ...["port", "appId", "appSecret", "release", "listOrder"],
  ...["requestsPer10Seconds", "latencyMs", "tokenLifetimeSeconds", "faults"],
  ...["method", "path", "kind", "status", "code", "retryAfterSeconds", "body", "contentType", "skip", "times"],
];

function suggestion(key: string): string {
  const [nearest] = KNOWN_KEYS.map((known) => ({ known, edits: editsBetween(key.toLowerCase(), known.toLowerCase()) }))
    .filter(({ edits }) => edits > 0 && edits <= MOST_EDITS)
    .sort((one, other) => one.edits - other.edits);
  return nearest === undefined ? "" : `, did you mean ${nearest.known}?`;
}

/** The smallest number of characters to insert, delete or replace to turn one text into another. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [above, character] of Array.from(one).entries()) {
    const next = [above + 1];
    for (const [left, wanted] of Array.from(other).entries()) {
      const replaced = (row[left] ?? 0) + (character === wanted ? 0 : 1);
      next.push(Math.min(replaced, (row[left + 1] ?? 0) + 1, (next[left] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
