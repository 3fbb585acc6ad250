import type { Property } from "../../declaration";
import { isRecord, valueAt } from "./attributes";
import { same } from "./compare";
import { keysOf } from "./nested";

/**
 * The value of a declared argument in the state, after Logto has returned one. It is the declared value if both are equal to
 * Logto. An object also gets the keys that are not declared and differ from Logto's default.
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

/** The value of an argument in the state, whether it is declared or not. It is undefined if the state has none. */
export function held(property: Property, declared: unknown, found: unknown): unknown {
  return declared === undefined ? undeclared(property, found) : project(property, declared, found);
}

/**
 * The value in Logto of an argument that is not declared, if it differs from Logto's default. It counts as drift, because a
 * program owns all of an object that it creates. The result is undefined for arguments that are not managed.
 */
export function undeclared(property: Property, found: unknown): unknown {
  const isElsewhere = property.unmanaged ?? property.writeOnly ?? property.local ?? false;
  const isKept = property.type === "json" && property.removal !== "default";
  if (isElsewhere || property.type === "set" || isKept || isDefault(property, found)) {
    return undefined;
  }
  if (property.type !== "object") {
    return found ?? undefined;
  }
  const other = project(property, {}, found);
  return isRecord(other) && Object.keys(other).length > 0 ? other : undefined;
}

/** Whether Logto treats the value in the same way as an absent one. */
function isDefault(property: Property, found: unknown): boolean {
  const isImplied = "implied" in property && property.implied === found;
  const isEmptyList = property.type === "list" && Array.isArray(found) && found.length === 0;
  const isMap = property.type === "map" || property.type === "json";
  const isEmptyMap = isMap && isRecord(found) && Object.keys(found).length === 0;
  return isImplied || isEmptyList || isEmptyMap || same(property, undefined, found);
}

/** Whether Logto has the declared value, and its default for all that is not declared. */
export function holds(property: Property, declared: unknown, found: unknown): boolean {
  return same(property, declared, project(property, declared, found));
}

/** Whether both values have the same form, if it is a union. A value of another form is different as a whole. */
function sameForm(property: Property, declared: unknown, found: unknown): boolean {
  return (
    property.type !== "union" || valueAt(declared, property.discriminator) === valueAt(found, property.discriminator)
  );
}

/** The declared value without the keys that Logto does not know and has removed. */
function asFarAsKnown(property: Property, declared: unknown, found: unknown): unknown {
  const dropsUnknown = property.type === "json" && property.rewrites?.includes("dropsUnknown") === true;
  return dropsUnknown ? withKeysOf(declared, found) : declared;
}

/** A value without the keys that another does not have, at any depth of objects and lists. */
function withKeysOf(value: unknown, other: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(other)) {
    return value.map((item: unknown, index) => withKeysOf(item, other[index]));
  }
  if (!isRecord(value) || !isRecord(other)) {
    return value;
  }
  const kept = Object.entries(value).filter(([key]) => Object.hasOwn(other, key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withKeysOf(item, other[key])]));
}
