import type { Property } from "../../declaration";
import { isRecord, valueAt } from "./attributes";
import { same } from "./compare";

/**
 * What the state holds of a value after Logto was asked: in the words of the declaration where Logto means the same, and
 * of an object's keys that were not declared those that are other than Logto's default.
 */
export function project(property: Property, declared: unknown, found: unknown): unknown {
  if (property.writeOnly === true || property.local === true) {
    return declared;
  }
  if (property.type === "object" && isRecord(declared)) {
    const entries = Object.entries(property.properties).map(
      ([key, nested]) => [key, held(nested, declared[key], valueAt(found, key))] as const,
    );
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  return same(property, declared, found) ? declared : (found ?? undefined);
}

/** What the state holds of a value that may not be declared; undefined for none. */
export function held(property: Property, declared: unknown, found: unknown): unknown {
  return declared === undefined ? undeclared(property, found) : project(property, declared, found);
}

/**
 * What Logto has of an argument that is not declared, where it is other than Logto's default: a program owns the whole of
 * what it made. Undefined for what is not the program's.
 */
export function undeclared(property: Property, found: unknown): unknown {
  const isElsewhere = property.unmanaged ?? property.writeOnly ?? property.local ?? false;
  if (isElsewhere || property.type === "set" || property.type === "json" || isDefault(property, found)) {
    return undefined;
  }
  if (property.type !== "object") {
    return found;
  }
  const other = project(property, {}, found);
  return isRecord(other) && Object.keys(other).length > 0 ? other : undefined;
}

/** Whether Logto does with the value what it does without one. */
function isDefault(property: Property, found: unknown): boolean {
  const isImplied = "implied" in property && property.implied === found;
  const isEmptyList = property.type === "list" && Array.isArray(found) && found.length === 0;
  return isImplied || isEmptyList || same(property, undefined, found);
}

/** Whether Logto has what was declared, and has its default where nothing was. */
export function holds(property: Property, declared: unknown, found: unknown): boolean {
  return same(property, declared, project(property, declared, found));
}
