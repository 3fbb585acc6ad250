import type { Property } from "../../declaration";
import { type Attributes, isRecord } from "./attributes";

/** The arguments with the defaults that Logto would fill, at any depth. */
export function withDefaults(
  properties: Readonly<Record<string, Property>>,
  args: Attributes,
): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...args };
  for (const [key, property] of Object.entries(properties)) {
    const value = args[key] ?? defaultOf(property);
    if (value === undefined) {
      continue;
    }
    filled[key] = property.type === "object" && isRecord(value) ? withDefaults(property.properties, value) : value;
  }
  return filled;
}

function defaultOf(property: Property): unknown {
  return "default" in property ? property.default : undefined;
}
