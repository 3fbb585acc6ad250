import type { Properties, Property } from "../../declaration";
import { isRecord, valueAt } from "./attributes";

/** The keys of a value that is an object with known keys, or a union. For all other types, the result is undefined. */
export function keysOf(property: Property | undefined, value: unknown): Properties | undefined {
  switch (property?.type) {
    case "object":
      return property.properties;
    case "union": {
      const form: unknown = valueAt(value, property.discriminator);
      const forms = Object.keys(property.variants);
      const keys = typeof form === "string" && Object.hasOwn(property.variants, form) ? property.variants[form] : {};
      return { [property.discriminator]: { type: "string", required: true, oneOf: forms }, ...keys };
    }
    default:
      return undefined;
  }
}

/** All keys that a value of the property can have: of its object, of the entries of its list or map, or of all its forms. */
export function keysWithin(property: Property): Properties {
  switch (property.type) {
    case "list":
      return keysWithin(property.items);
    case "map":
      return keysWithin(property.values);
    case "union": {
      const forms = Object.values(property.variants).map((keys) => Object.entries(keys));
      return { ...keysOf(property, {}), ...Object.fromEntries(forms.flat()) };
    }
    default:
      return keysOf(property, undefined) ?? {};
  }
}

/** Applies a function to every object with known keys, at any depth of objects and lists. */
export function mapKnown(
  properties: Properties,
  value: Readonly<Record<string, unknown>>,
  map: (properties: Properties, value: Readonly<Record<string, unknown>>) => Record<string, unknown>,
): Record<string, unknown> {
  const entries = Object.entries(map(properties, value));
  return Object.fromEntries(entries.map(([key, item]) => [key, mapWithin(properties[key], item, map)]));
}

function mapWithin(property: Property | undefined, value: unknown, map: Parameters<typeof mapKnown>[2]): unknown {
  const keys = keysOf(property, value);
  if (keys !== undefined && isRecord(value)) {
    return mapKnown(keys, value, map);
  }
  if (property?.type === "list" && Array.isArray(value)) {
    return value.map((item: unknown) => mapWithin(property.items, item, map));
  }
  return value;
}
