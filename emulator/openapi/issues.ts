import type { ErrorObject } from "ajv";

import { isJsonObject } from "../json";
import type { Issue } from "../requests";
import { inOrder } from "./order";
import type { Schema } from "./schema";

/** The codes of zod 3, with which Logto validates, for the faults of these keywords of JSON Schema. */
const CODES: Readonly<Record<string, string>> = {
  type: "invalid_type",
  required: "invalid_type",
  enum: "invalid_enum_value",
  const: "invalid_literal",
  minLength: "too_small",
  minItems: "too_small",
  minimum: "too_small",
  exclusiveMinimum: "too_small",
  maxLength: "too_big",
  maxItems: "too_big",
  maximum: "too_big",
  exclusiveMaximum: "too_big",
  format: "invalid_string",
  pattern: "invalid_string",
  regexp: "invalid_string",
  additionalProperties: "unrecognized_keys",
  discriminator: "invalid_union_discriminator",
};

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

function codeOf(error: ErrorObject): string {
  if (error.keyword === "type" && isNumberForEnum(error)) {
    return "invalid_enum_value";
  }
  if (error.keyword === "required") {
    return codeOfAbsent(schemaOfMissing(error));
  }
  return CODES[error.keyword] ?? "custom";
}

/**
 * In zod 3, a number has the right type for an enum of TypeScript, such as the types of roles and applications, but not for
 * an enum of zod.
 */
function isNumberForEnum({ data, parentSchema }: ErrorObject): boolean {
  const isEnum = isJsonObject(parentSchema) && "enum" in parentSchema && !("isOfZod" in parentSchema);
  return typeof data === "number" && isEnum;
}

/** In zod 3, an absent value is a value of the wrong type. Each kind of schema has its own code for it. */
function codeOfAbsent(schema: Schema): string {
  if ("const" in schema) {
    return "invalid_literal";
  }
  if ("anyOf" in schema) {
    return "invalid_union";
  }
  return "languageTags" in schema ? "custom" : "invalid_type";
}

function schemaOfMissing(error: ErrorObject): Schema {
  const properties: unknown = isJsonObject(error.parentSchema) ? error.parentSchema["properties"] : undefined;
  const missing: unknown = error.params["missingProperty"];
  const property = isJsonObject(properties) && typeof missing === "string" ? properties[missing] : undefined;
  return isJsonObject(property) ? property : {};
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
