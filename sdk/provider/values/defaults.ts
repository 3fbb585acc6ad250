import type { Properties, Property } from "../../declaration";
import type { Attributes } from "./attributes";
import { mapKnown } from "./nested";

/** The arguments, with Logto's defaults for those that are absent, at any depth. */
export function withDefaults(properties: Properties, args: Attributes): Record<string, unknown> {
  return mapKnown(properties, args, filled);
}

function filled(properties: Properties, args: Attributes): Record<string, unknown> {
  const missing = Object.entries(properties).filter(([key]) => args[key] === undefined);
  const defaults = missing.map(([key, property]) => [key, defaultOf(property)] as const);
  return { ...args, ...Object.fromEntries(defaults.filter(([, value]) => value !== undefined)) };
}

function defaultOf(property: Property): unknown {
  return "default" in property ? property.default : undefined;
}
