import { isDeepStrictEqual } from "node:util";
import type { NumberProperty, Property, StringProperty } from "../../declaration";
import { normalizePhone } from "./phone";
import { isRecord, textsOf } from "./attributes";

/** Are the two values one to Logto? */
export function same(property: Property, left: unknown, right: unknown): boolean {
  switch (property.type) {
    case "string":
      return isDeepStrictEqual(canonicalText(property, left), canonicalText(property, right));
    case "boolean":
      return (left ?? property.default ?? property.absent) === (right ?? property.default ?? property.absent);
    case "number":
    case "integer":
      return sameNumber(property, left ?? property.default, right ?? property.default);
    case "object":
      return Object.entries(property.properties).every(([key, nested]) =>
        same(nested, valueAt(left, key), valueAt(right, key)),
      );
    case "list":
      return sameList(property.items, left ?? property.default, right ?? property.default);
    case "set":
      return sameSet(left, right);
    case "json":
      return isDeepStrictEqual(asJson(left), asJson(right));
  }
}

/**
 * Would the two values clash, where Logto lets a value stand once only? It takes e-mail addresses that differ in their case
 * for one.
 */
export function sameName(property: Property, left: unknown, right: unknown): boolean {
  return property.type === "string" && property.format === "email"
    ? String(left).toLowerCase() === String(right).toLowerCase()
    : same(property, left, right);
}

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

/** The value as it comes back from Logto: JSON has no minus zero. */
function asJson(value: unknown): unknown {
  return value == null ? undefined : JSON.parse(JSON.stringify(value));
}

function canonicalText(property: StringProperty, value: unknown): unknown {
  const text = value ?? property.default;
  if (property.nullable === true && (text === "" || text === undefined)) {
    return undefined;
  }
  return property.format === "phone" && typeof text === "string" ? normalizePhone(text) : text;
}

function sameNumber({ tolerance = 0 }: NumberProperty, left: unknown, right: unknown): boolean {
  return typeof left === "number" && typeof right === "number" ? Math.abs(left - right) <= tolerance : left === right;
}

function sameList(items: Property, left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) {
    return (left ?? undefined) === (right ?? undefined);
  }
  return left.length === right.length && left.every((item, index) => same(items, item, right[index]));
}

function sameSet(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) {
    return (left ?? undefined) === (right ?? undefined);
  }
  return isDeepStrictEqual(new Set(textsOf(left)), new Set(textsOf(right)));
}

function valueAt(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}
