import { closest } from "fastest-levenshtein";
import type { z } from "zod";
import { type ObjectDeclaration, type Property, TENANT_KEY } from "../../declaration";
import { type Attributes, isRecord, UNKNOWN } from "../values/attributes";

type Path = readonly PropertyKey[];

/** Something in the arguments that Logto would refuse. */
export interface Problem {
  readonly path: Path;
  /** What is wrong and what to do, without the value: it may be a secret. */
  readonly message: string;
}

/** The value at the path; UNKNOWN when it, or one that holds it, is not known yet. */
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
 * The problems behind what the validator found, in the words of the package. What is said of a value that is not known yet
 * is none; a key that is no argument is one, whatever its value will be.
 */
export function problemsOf(
  object: ObjectDeclaration,
  args: Attributes,
  issues: readonly z.core.$ZodIssue[],
): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") {
      const value = valueAt(args, issue.path);
      return value === UNKNOWN ? [] : [{ path: issue.path, message: wordingOf(issue, value) }];
    }
    const known = knownKeys(object, issue.path);
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: unknownKey(key, known) }));
  });
}

function wordingOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) {
    return "is required";
  }
  switch (issue.code) {
    case "invalid_type":
      return `must be ${nameOfType(issue.expected)}`;
    case "invalid_value":
      return `must be one of ${issue.values.map((value) => `"${String(value)}"`).join(", ")}`;
    case "too_small":
      return issue.origin === "string"
        ? `must have at least ${String(issue.minimum)} character${issue.minimum === 1 ? "" : "s"}`
        : `must be at least ${String(issue.minimum)}`;
    case "too_big":
      return issue.origin === "string"
        ? `must have at most ${String(issue.maximum)} characters`
        : `must be at most ${String(issue.maximum)}`;
    default:
      return issue.message;
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
  return `is not an argument; did you mean "${nearest}"? Known are ${known.join(", ")}`;
}

function knownKeys(object: ObjectDeclaration, path: Path): readonly string[] {
  let properties = object.properties;
  for (const part of path) {
    const property: Property | undefined = properties[String(part)];
    if (property?.type === "object") {
      properties = property.properties;
    }
  }
  return properties === object.properties ? [...Object.keys(properties), TENANT_KEY] : Object.keys(properties);
}
