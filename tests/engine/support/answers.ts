import type { LogtoClient } from "../../../sdk/client";

/** An object as Logto tells it. */
export type Answer = Readonly<Record<string, unknown>>;

/** Everything that a list has. */
export async function listOf(console: LogtoClient, path: string): Promise<Answer[]> {
  return (await console.list(path)).map(recordIn);
}

/** The ids of everything that a list has, in order. */
export async function idsOf(console: LogtoClient, path: string): Promise<string[]> {
  return (await listOf(console, path)).map(({ id }) => String(id)).sort();
}

/** The id of an object that was just made. */
export async function idOf(made: Promise<unknown>): Promise<string> {
  const { id } = recordIn(await made);
  if (typeof id !== "string") throw new Error("Logto's answer has no id");
  return id;
}

/** An answer that must be an object. */
export function recordIn(answer: unknown): Answer {
  if (typeof answer !== "object" || answer === null) throw new Error("Logto's answer is not an object");
  return { ...answer };
}
