import { isJsonList, isJsonObject, type Json } from "../json";
import type { Schema } from "./schema";

/** The key that selects an alternative: each alternative requires it, with a literal. */
export function tagOf(branches: readonly Schema[]): string | undefined {
  const [first = {}] = branches;
  return propertyNames(first).find((name) => branches.every((branch) => isLiteral(branch, name)));
}

function propertyNames({ properties }: Schema): string[] {
  return isJsonObject(properties) ? Object.keys(properties) : [];
}

function isLiteral(branch: Schema, name: string): boolean {
  const { required } = branch;
  return isJsonList(required) && required.includes(name) && typeof literalOf(branch, name) === "string";
}

/** The literal that a key must be; undefined if it may be something else. */
function literalOf({ properties }: Schema, name: string): Json | undefined {
  const property = isJsonObject(properties) ? properties[name] : undefined;
  return isJsonObject(property) ? property["const"] : undefined;
}

/** The alternative that a value selects, if the schema has such alternatives; otherwise the schema itself. */
export function alternativeOf(schema: Schema, value: unknown): Schema {
  const { discriminator, oneOf } = schema;
  const tag = isJsonObject(discriminator) ? discriminator["propertyName"] : undefined;
  if (typeof tag !== "string" || !isJsonList(oneOf) || !isJsonObject(value)) {
    return schema;
  }
  return oneOf.filter(isJsonObject).find((branch) => literalOf(branch, tag) === value[tag]) ?? schema;
}
