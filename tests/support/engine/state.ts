import type { Stack } from "./stack";
import { recordIn, type JsonObject } from "../json";

/** The resources of this package in an exported state, by name, without the engine's own data. */
export function resourcesIn(exported: unknown): Readonly<Record<string, JsonObject>> {
  const own = rawResources(exported).filter(({ type }) => String(type).includes("dynamic/logto:"));
  return Object.fromEntries(
    own.map(({ urn, id, inputs, outputs }) => [String(urn).split("::").at(-1) ?? "", { id, inputs, outputs }] as const),
  );
}

/** A resource in the state, with the engine's own data. */
export async function resourceOf(stack: Stack, name: string): Promise<JsonObject> {
  const found = rawResources(await stack.export()).find(({ urn }) => String(urn).endsWith(`::${name}`));
  if (found === undefined) {
    throw new Error(`${name} is not in the state`);
  }
  return found;
}

/** The text of a secret in a state that was exported with secrets; undefined if a value is not a secret. */
export function secretIn(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("plaintext" in value)) {
    return undefined;
  }
  return String(JSON.parse(String(value.plaintext)));
}

function rawResources(exported: unknown): JsonObject[] {
  const { resources } = recordIn(recordIn(exported)["deployment"]);
  return Array.isArray(resources) ? resources.map(recordIn) : [];
}
