import { closest } from "fastest-levenshtein";
import type { z } from "zod";
import { type ObjectDeclaration, type Properties, type Property, TENANT_KEY } from "../../declaration";
import { type Arguments, type Attributes, isRecord, UNKNOWN } from "../values/attributes";
import { keysOf } from "../values/nested";

/** The keys and indexes that lead to a value. */
type Path = readonly PropertyKey[];

/** A problem of an argument. */
export interface Problem {
  /** The path of the argument. It is empty if the problem concerns several arguments. */
  readonly path: Path;
  /** What is wrong and what to do. It does not contain the value, which may be secret. */
  readonly message: string;
}

/** The value at the path. It is UNKNOWN if the value, or one that contains it, is not known yet. */
function valueAt(value: unknown, [head, ...rest]: Path): unknown {
  if (head === undefined || value === UNKNOWN) {
    return value;
  }
  if (Array.isArray(value)) {
    return valueAt(value[Number(head)], rest);
  }
  return isRecord(value) ? valueAt(value[String(head)], rest) : undefined;
}

/**
 * Turns the issues of the validator into problems. An issue of a value that is not known yet is left out. A key that is not an
 * argument is a problem even if its value is not known yet.
 */
export function problemsOf(object: ObjectDeclaration, args: Arguments, issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") {
      return problemsIn(args, issue);
    }
    const known = knownKeys(object, args, issue.path);
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: unknownKey(key, known) }));
  });
}

/** The problem behind what a validator found in a value; none if the value is not known yet. */
export function problemsIn(args: Attributes, issue: z.core.$ZodIssue): Problem[] {
  const value = valueAt(args, issue.path);
  return value === UNKNOWN ? [] : [{ path: issue.path, message: wordingOf(issue, value) }];
}

function wordingOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) {
    return "is required";
  }
  switch (issue.code) {
    case "invalid_type":
      return `must be ${nameOfType(issue.expected)}`;
    case "invalid_value":
      return `must be one of ${quoted(issue.values)}`;
    case "invalid_union":
      return `must be one of ${quoted("options" in issue ? issue.options : [])}`;
    case "invalid_key":
      return issue.issues[0]?.message ?? issue.message;
    case "too_small":
      return atTheLeast(issue);
    case "too_big":
      return issue.origin === "string"
        ? `must have at most ${String(issue.maximum)} characters`
        : `must be at most ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

function quoted(values: readonly unknown[]): string {
  return values.map((value) => `"${String(value)}"`).join(", ");
}

function atTheLeast({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  const plural = minimum === 1 ? "" : "s";
  switch (origin) {
    case "string":
      return `must have at least ${String(minimum)} character${plural}`;
    case "array":
      return `must have at least ${String(minimum)} entr${minimum === 1 ? "y" : "ies"}`;
    default:
      return `must be at least ${String(minimum)}`;
  }
}

function nameOfType(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    array: "a list",
    boolean: "true or false",
    int: "a whole number",
    number: "a number",
    object: "an object",
    record: "an object",
    string: "a text",
  };
  return names[expected] ?? expected;
}

function unknownKey(key: string, known: readonly string[]): string {
  const nearest = closest(key, known);
  return `is not an argument; did you mean "${nearest}"? The known keys are ${known.join(", ")}`;
}

/** The known keys of the object at the path, which may lead through lists, maps and unions. */
function knownKeys(object: ObjectDeclaration, args: Attributes, path: Path): readonly string[] {
  let properties: Properties = object.properties;
  let property: Property | undefined;
  let value: unknown = args;
  for (const part of path) {
    value = valueAt(value, [part]);
    property = memberOf(property, properties, part);
    properties = keysOf(property, value) ?? {};
  }
  return path.length === 0 ? [...Object.keys(properties), TENANT_KEY] : Object.keys(properties);
}

/** The property of a part of a path: an entry of a list, a value of a map, or a key of an object. */
function memberOf(property: Property | undefined, properties: Properties, part: PropertyKey): Property | undefined {
  switch (property?.type) {
    case "list":
      return property.items;
    case "map":
      return property.values;
    default:
      return properties[String(part)];
  }
}
