/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as an object. @throws Error if it is not one */
export function recordIn(value: unknown): JsonObject {
  if (!isRecord(value)) {
    throw new Error("An object was expected, and there is something else");
  }
  return value;
}
