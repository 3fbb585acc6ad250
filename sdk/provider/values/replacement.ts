import type { Property } from "../../declaration";
import { hasUnknown, isRecord, UNKNOWN } from "./attributes";
import { same } from "./compare";
import { keysOf } from "./nested";

/** Whether the change requires a replacement. */
export function mustReplace(property: Property, old: unknown, next: unknown): boolean {
  const keys = property.createOnly === true ? undefined : keysOf(property, next);
  if (keys !== undefined) {
    return Object.entries(keys).some(([key, nested]) =>
      mustReplace(nested, isRecord(old) ? old[key] : undefined, nestedValue(next, key)),
    );
  }
  if (property.createOnly !== true) {
    return false;
  }
  if (next === undefined && property.writeOnly === true) {
    return false;
  }
  return hasUnknown(next) || !same(property, old, next);
}

/** The value under a key. It is not known if the object that contains it is not known. */
function nestedValue(value: unknown, key: string): unknown {
  return value === UNKNOWN ? UNKNOWN : isRecord(value) ? value[key] : undefined;
}
