import { isDeepStrictEqual } from "node:util";
import type { ListProperty, NumberProperty, Property, StringProperty } from "../../declaration";
import { isRecord, textsOf, valueAt } from "./attributes";
import { keysOf } from "./nested";
import { storedJson, storedList, storedText } from "./rewrites";

/** Whether the two values are equal to Logto. */
export function same(property: Property, left: unknown, right: unknown): boolean {
  if (property.takesNull === true && (left === null || right === null)) {
    return left === right;
  }
  switch (property.type) {
    case "string":
      return isDeepStrictEqual(canonicalText(property, left), canonicalText(property, right));
    case "boolean":
      return (left ?? property.default ?? property.absent) === (right ?? property.default ?? property.absent);
    case "number":
    case "integer":
      return sameNumber(property, left ?? property.default, right ?? property.default);
    case "object":
    case "union":
      return sameKeys(property, left, right);
    case "map":
      return sameMap(property.values, left, right);
    case "list":
      return sameList(property, left ?? property.default, right ?? property.default);
    case "set":
      return sameSet(left, right);
    case "json":
      return isDeepStrictEqual(storedJson(property, left), storedJson(property, right));
  }
}

/** Whether Logto refuses the two values as duplicates if a value must be unique. E-mail addresses are compared without case. */
export function sameName(property: Property, left: unknown, right: unknown): boolean {
  return property.type === "string" && property.format === "email"
    ? String(left).toLowerCase() === String(right).toLowerCase()
    : same(property, left, right);
}

/** The text as Logto stores it, with its default, and undefined for an empty text that Logto stores as null. */
function canonicalText(property: StringProperty, value: unknown): unknown {
  const text = value ?? property.default;
  if (property.nullable === true && (text === "" || text === undefined)) {
    return undefined;
  }
  return storedText(property, text);
}

function sameNumber({ tolerance = 0 }: NumberProperty, left: unknown, right: unknown): boolean {
  return typeof left === "number" && typeof right === "number" ? Math.abs(left - right) <= tolerance : left === right;
}

/** Compares the keys of both values, because they may have different forms of a union. */
function sameKeys(property: Property, left: unknown, right: unknown): boolean {
  const keys = { ...keysOf(property, left), ...keysOf(property, right) };
  return Object.entries(keys).every(([key, nested]) => same(nested, valueAt(left, key), valueAt(right, key)));
}

function sameMap(values: Property, left: unknown, right: unknown): boolean {
  if (!isRecord(left) || !isRecord(right)) {
    return (left ?? undefined) === (right ?? undefined);
  }
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every(
    (key) => Object.hasOwn(left, key) && Object.hasOwn(right, key) && same(values, left[key], right[key]),
  );
}

function sameList(property: ListProperty, left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) {
    return (left ?? undefined) === (right ?? undefined);
  }
  const [ours, theirs] = [storedList(property, left), storedList(property, right)];
  if (ours.length !== theirs.length) {
    return false;
  }
  return property.rewrites?.includes("reorders") === true
    ? sameInAnyOrder(property.items, ours, theirs)
    : ours.every((item, index) => same(property.items, item, theirs[index]));
}

function sameInAnyOrder(items: Property, left: readonly unknown[], right: readonly unknown[]): boolean {
  const rest = [...right];
  return left.every((item) => {
    const index = rest.findIndex((other) => same(items, item, other));
    return index >= 0 && rest.splice(index, 1).length === 1;
  });
}

function sameSet(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) {
    return (left ?? undefined) === (right ?? undefined);
  }
  return isDeepStrictEqual(new Set(textsOf(left)), new Set(textsOf(right)));
}
