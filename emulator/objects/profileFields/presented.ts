import type { JsonObject } from "../../json";
import type { CustomProfileFieldRow } from "../../tables/customProfileFields";

/** The maximum length of a text in a configuration that Logto can read. It stores longer texts as well. */
const LENGTHS: Readonly<Record<string, number>> = { placeholder: 256, format: 128, customFormat: 128 };

const LIMITS = ["minLength", "maxLength", "minValue", "maxValue"] as const;

/** A field in an answer. @throws Error for a field that Logto has stored but cannot read */
export function presentField(row: CustomProfileFieldRow): JsonObject {
  const { config, name } = row;
  const isReadable =
    LIMITS.every((key) => config[key] === undefined || isCount(config[key])) &&
    Object.entries(LENGTHS).every(([key, length]) => lengthOf(config[key]) <= length);
  if (!isReadable) {
    throw new Error(`The configuration of the profile field ${name} cannot be read`);
  }
  return row;
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function lengthOf(value: unknown): number {
  return typeof value === "string" ? value.length : 0;
}
