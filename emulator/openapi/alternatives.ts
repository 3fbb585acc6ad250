import { isJsonList, isJsonObject } from "../json";
import type { Schema } from "./schema";

/** The key by which alternatives are told apart: each requires it, with a literal. */
export function tagOf(branches: readonly Schema[]): string | undefined {
  const [first = {}] = branches;
  return propertyNames(first).find((name) => branches.every((branch) => isLiteral(branch, name)));
}

function propertyNames({ properties }: Schema): string[] {
  return isJsonObject(properties) ? Object.keys(properties) : [];
}

function isLiteral({ properties, required }: Schema, name: string): boolean {
  const property = isJsonObject(properties) ? properties[name] : undefined;
  const isRequired = isJsonList(required) && required.includes(name);
  return isRequired && isJsonObject(property) && typeof property["const"] === "string";
}

/** The alternative that a value names by its tag, where a schema has such alternatives; else the schema itself. */
export function alternativeOf(schema: Schema, value: unknown): Schema {
  const { discriminator, oneOf } = schema;
  if (!isJsonObject(discriminator) || !isJsonList(oneOf) || !isJsonObject(value)) {
    return schema;
  }
  const tag = discriminator["propertyName"];
  const named = oneOf.filter(isJsonObject).find(({ properties }) => {
    const property = isJsonObject(properties) && typeof tag === "string" ? properties[tag] : undefined;
    return isJsonObject(property) && typeof tag === "string" && property["const"] === value[tag];
  });
  return named ?? schema;
}
