import type { LogtoClient } from "../../../sdk/client";
import { recordIn, type JsonObject } from "../json";

/** All items of a list. */
export async function listOf(console: LogtoClient, path: string): Promise<JsonObject[]> {
  return (await console.list(path)).map(recordIn);
}

/** The ids of all items of a list, sorted. */
export async function idsOf(console: LogtoClient, path: string): Promise<string[]> {
  return (await listOf(console, path)).map(({ id }) => String(id)).sort();
}

/** The id of an object that was just created. */
export async function idOf(made: Promise<unknown>): Promise<string> {
  const { id } = recordIn(await made);
  if (typeof id !== "string") {
    throw new Error("Logto's answer has no id");
  }
  return id;
}
