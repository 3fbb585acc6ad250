import type { Property } from "../../declaration";
import { isRecord, pick, valueAt } from "./attributes";
import { same } from "./compare";
import { keysOf } from "./nested";

/**
 * What the state holds of a value after Logto was asked: in the words of the declaration where Logto means the same, and
 * of an object's keys that were not declared those that are other than Logto's default.
 */
export function project(property: Property, declared: unknown, found: unknown): unknown {
  if (property.writeOnly === true || property.local === true) {
    return declared;
  }
  const keys = sameForm(property, declared, found) ? keysOf(property, declared) : undefined;
  if (keys !== undefined && isRecord(declared)) {
    const entries = Object.entries(keys).map(
      ([key, nested]) => [key, held(nested, declared[key], valueAt(found, key))] as const,
    );
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (property.takesNull === true && found === null) {
    return null;
  }
  return same(property, asFarAsKnown(property, declared, found), found) ? declared : (found ?? undefined);
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
    return found ?? undefined;
  }
  const other = project(property, {}, found);
  return isRecord(other) && Object.keys(other).length > 0 ? other : undefined;
}

/** Whether Logto does with the value what it does without one. */
function isDefault(property: Property, found: unknown): boolean {
  const isImplied = "implied" in property && property.implied === found;
  const isEmptyList = property.type === "list" && Array.isArray(found) && found.length === 0;
  const isEmptyMap = property.type === "map" && isRecord(found) && Object.keys(found).length === 0;
  return isImplied || isEmptyList || isEmptyMap || same(property, undefined, found);
}

/** Whether Logto has what was declared, and has its default where nothing was. */
export function holds(property: Property, declared: unknown, found: unknown): boolean {
  return same(property, declared, project(property, declared, found));
}

/** The forms of a union share no keys: a value of another form is another value as a whole. */
function sameForm(property: Property, declared: unknown, found: unknown): boolean {
  return (
    property.type !== "union" || valueAt(declared, property.discriminator) === valueAt(found, property.discriminator)
  );
}

/** What was declared, without the keys that Logto has dropped because it does not know them. */
function asFarAsKnown(property: Property, declared: unknown, found: unknown): unknown {
  const dropsUnknown = property.type === "json" && property.rewrites?.includes("dropsUnknown") === true;
  return dropsUnknown && isRecord(declared) && isRecord(found) ? pick(declared, Object.keys(found)) : declared;
}
