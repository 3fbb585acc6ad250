import { closest } from "fastest-levenshtein";
import type { z } from "zod";
import type { ObjectDeclaration, Property } from "../objects/declaration";
import { isRecord, UNKNOWN } from "./values";

type Path = readonly PropertyKey[];

/** Something in the arguments that Logto would refuse. */
export interface Problem {
  readonly path: Path;
  /** What is wrong and what to do, without the value: it may be a secret. */
  readonly message: string;
}

/** `["oidcClientMetadata", "redirectUris", 2]` → `oidcClientMetadata.redirectUris[2]` */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") {
      return `${text}[${part}]`;
    }
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}

/** Is the value at the path, or one that holds it, not known yet? Then nothing can be said of it. */
export function isUnknownAt(value: unknown, path: Path): boolean {
  if (value === UNKNOWN) {
    return true;
  }
  const [head, ...rest] = path;
  if (head === undefined) {
    return false;
  }
  if (Array.isArray(value)) {
    return isUnknownAt(value[Number(head)], rest);
  }
  return isRecord(value) && isUnknownAt(value[String(head)], rest);
}

/** The problems behind what the validator found, in the words of the package. */
export function problemsOf(object: ObjectDeclaration, issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") {
      return [{ path: issue.path, message: wordingOf(issue) }];
    }
    const known = knownKeys(object, issue.path);
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: unknownKey(key, known) }));
  });
}

function wordingOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("received undefined") ? "is required" : `must be ${nameOfType(issue.expected)}`;
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
  return Object.keys(properties);
}
