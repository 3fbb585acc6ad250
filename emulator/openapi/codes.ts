import type { ErrorObject } from "ajv";

import { isJsonObject } from "../json";
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

/** The code of zod 3 for an error of the validator. */
export function codeOf(error: ErrorObject): string {
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
