import { isDeepStrictEqual } from "node:util";
import type { NumberProperty, Property, StringProperty } from "../../declaration";
import { normalizePhone } from "./phone";
import { textsOf, valueAt } from "./attributes";

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
