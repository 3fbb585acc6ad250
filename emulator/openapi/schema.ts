import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json";
import { tagOf } from "./alternatives";

/** The formats of the document that stand for a single value: a literal, written as JSON. */
const LITERAL_FORMAT = /^(".*"|true|false|\d+)$/;

/** By this one the list of all language tags is told from other lists. */
const A_LANGUAGE_TAG = "zz-TR";

/** What the document calls by a name and says too little of: phrases, of which the routes know more. */
const TRANSLATIONS: Readonly<Record<string, Schema>> = { TranslationObject: { type: "object" }, Translation: {} };

/** A schema as a validator of JSON Schema (draft 7) takes it. */
export type Schema = JsonObject;

/**
 * Turns a schema of the server's OpenAPI 3.0 document into JSON Schema.
 *
 * The document was generated from zod validators, and some of what it writes means something of its own: a format in
 * quotes is a literal, `regex` comes with slashes and flags around its pattern, `empty` is the empty string, a key with
 * a default may be absent, the list of all language tags means them in any case of letters, and `oneOf` is the first that
 * fits, or, where the alternatives have a key with a literal of their own, the one that is named by it.
 * @param components what `$ref` names
 */
export function toJsonSchema(schema: JsonObject, components: JsonObject): Schema {
  const convert = (part: Json | undefined): Schema => (isJsonObject(part) ? toJsonSchema(part, components) : {});
  const convertAll = (parts: Json | undefined): Schema[] =>
    isJsonList(parts) ? parts.map((part) => convert(part)) : [];

  if (typeof schema["$ref"] === "string") {
    const name = schema["$ref"].slice(schema["$ref"].lastIndexOf("/") + 1);
    return TRANSLATIONS[name] ?? convert(components[name]);
  }
  const alternatives = schema["oneOf"] ?? schema["anyOf"];
  if (alternatives !== undefined) {
    const branches = convertAll(alternatives);
    const tag = tagOf(branches);
    if (tag !== undefined) {
      return { type: "object", discriminator: { propertyName: tag }, oneOf: branches };
    }
    return { anyOf: schema["nullable"] === true ? [...branches, { type: "null" }] : branches };
  }
  const values = schema["enum"];
  if (isJsonList(values) && values.includes(A_LANGUAGE_TAG)) {
    return { languageTags: values };
  }
  if (schema["allOf"] !== undefined) {
    return { allOf: convertAll(schema["allOf"]) };
  }

  const result: Record<string, Json | undefined> = { ...withoutFormat(schema) };
  const properties = schema["properties"];
  if (isJsonObject(properties)) {
    result["properties"] = Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, convert(part)]));
    result["required"] = requiredOf(schema, properties);
  }
  if (isJsonObject(schema["additionalProperties"])) {
    result["additionalProperties"] = convert(schema["additionalProperties"]);
  }
  if (isJsonObject(schema["items"])) {
    result["items"] = isOpaque(schema["items"]) ? {} : convert(schema["items"]);
  }
  if (schema["nullable"] === true && typeof schema["type"] === "string") {
    result["type"] = [schema["type"], "null"];
    if (isJsonList(schema["enum"])) {
      result["enum"] = [...schema["enum"], null];
    }
  }
  return result;
}

/** Items that a validator of its own checks, such as redirect URIs, are written as objects, which they are not. */
function isOpaque(items: JsonObject): boolean {
  return items["type"] === "object" && items["additionalProperties"] === true && items["properties"] === undefined;
}

/**
 * Keys that the document calls required and the server does not: those with a default, and those with an alternative
 * that may be null, which in the validators it was made from may be absent as well.
 */
function requiredOf(schema: JsonObject, properties: JsonObject): Json[] {
  const required = isJsonList(schema["required"]) ? schema["required"] : [];
  return required.filter((key) => {
    const property = typeof key === "string" ? properties[key] : undefined;
    return !(isJsonObject(property) && ("default" in property || hasNullableBranch(property)));
  });
}

function hasNullableBranch(property: JsonObject): boolean {
  const branches = property["oneOf"];
  return isJsonList(branches) && branches.some((branch) => isJsonObject(branch) && branch["nullable"] === true);
}

function withoutFormat(schema: JsonObject): JsonObject {
  const { format, pattern, nullable: _nullable, default: _default, ...rest } = schema;
  if (format === undefined) {
    return pattern === undefined ? rest : { ...rest, pattern };
  }
  if (typeof format !== "string") {
    return rest;
  }
  if (LITERAL_FORMAT.test(format)) {
    return { const: JSON.parse(format) as Json };
  }
  if (format === "empty") {
    return { const: "" };
  }
  if (format === "url" || format === "email") {
    return { ...rest, format };
  }
  if (format === "regex" && typeof pattern === "string") {
    return { ...rest, regexp: pattern };
  }
  return rest;
}
