import type { ErrorObject } from "ajv";

import type { Issue } from "../requests";
import { codeOf } from "./codes";
import { inOrder } from "./order";
import type { Schema } from "./schema";

/** Keywords whose faults mean that a value has another type. A fraction instead of a whole number still has the right type. */
const TYPE_KEYWORDS: readonly string[] = ["type", "required", "enum", "const", "discriminator"];

/**
 * An issue, and whether the type of the value is right for zod 3. If an alternative has only such issues, it is the intended
 * one.
 */
interface Fault extends Issue {
  readonly isMinor: boolean;
}

/** Translates the validator's errors to issues of zod 3, in the order of the schema's keys. */
export function issuesOf(errors: readonly ErrorObject[], schema: Schema, value: unknown): Issue[] {
  const issues = translate(errors).map(({ code, path, message }) => ({ code, path, message }));
  return inOrder(issues, schema, value);
}

function translate(errors: readonly ErrorObject[]): Fault[] {
  const unions = errors.filter((error) => error.keyword === "anyOf");
  const outermost = unions.filter((union) => !unions.some((other) => other !== union && isWithin(union, other)));
  const plain = errors.filter((error) => !unions.includes(error) && !outermost.some((union) => isWithin(error, union)));
  return [...issuesOfPlain(plain), ...outermost.flatMap((union) => issuesOfUnion(union, errors))];
}

/** Whether an error is inside of an alternative of a union. */
function isWithin(error: ErrorObject, union: ErrorObject): boolean {
  return error.schemaPath.startsWith(`${union.schemaPath}/`) && isAtOrBelow(error.instancePath, union.instancePath);
}

function isAtOrBelow(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`);
}

function issuesOfPlain(errors: readonly ErrorObject[]): Fault[] {
  const mistyped = new Set(
    errors.filter((error) => error.keyword === "type" && !isFraction(error)).map((error) => error.instancePath),
  );
  return errors
    .filter((error) => error.keyword === "type" || !mistyped.has(error.instancePath))
    .filter((error, position) => !isFurtherUnknownKey(error, errors.slice(0, position)))
    .map((error) => ({
      code: codeOf(error),
      path: pathOf(error),
      message: error.message ?? "Invalid input",
      isMinor: !TYPE_KEYWORDS.includes(error.keyword) || isFraction(error),
    }));
}

function isFraction({ keyword, params, data }: ErrorObject): boolean {
  return keyword === "type" && params["type"] === "integer" && typeof data === "number";
}

/** zod 3 reports all unknown keys of an object in one issue. */
function isFurtherUnknownKey(error: ErrorObject, earlier: readonly ErrorObject[]): boolean {
  const isUnknownKey = ({ keyword, instancePath }: ErrorObject) =>
    keyword === "additionalProperties" && instancePath === error.instancePath;
  return isUnknownKey(error) && earlier.some(isUnknownKey);
}

/** zod 3 reports the faults of the alternative that almost matches, and otherwise that none matches. */
function issuesOfUnion(union: ErrorObject, errors: readonly ErrorObject[]): Fault[] {
  const branches = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (error === union || !isWithin(error, union)) {
      continue;
    }
    const branch = error.schemaPath.slice(union.schemaPath.length + 1).split("/", 1)[0] ?? "";
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  for (const ofBranch of branches.values()) {
    const issues = translate(ofBranch);
    if (issues.every(({ isMinor }) => isMinor)) {
      return issues;
    }
  }
  return [{ code: "invalid_union", path: pathOf(union), message: "Invalid input", isMinor: false }];
}

function pathOf(error: ErrorObject): (string | number)[] {
  const path: (string | number)[] = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const key: unknown = error.params["missingProperty"] ?? error.params["tag"];
  return typeof key === "string" ? [...path, key] : path;
}
