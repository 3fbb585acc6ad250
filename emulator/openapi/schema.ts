import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json";
import { tagOf } from "./alternatives";

/** The formats of the document that stand for a single value, which is a literal in JSON. */
const LITERAL_FORMAT = /^(".*"|true|false|\d+)$/;

/** A tag that identifies the list of all language tags. */
const A_LANGUAGE_TAG = "zz-TR";

/** Named schemas that the document does not describe completely: phrases, which the routes validate. */
const TRANSLATIONS: Readonly<Record<string, Schema>> = { TranslationObject: { type: "object" }, Translation: {} };

/** A schema of JSON Schema (draft 7). */
export type Schema = JsonObject;

/**
 * Turns a schema of the server's OpenAPI 3.0 document into JSON Schema.
 *
 * The document was generated from zod validators, and some of its content has a special meaning. A format in quotes is a
 * literal. `regex` has slashes and flags around its pattern. `empty` is the empty string. A key with a default is optional. The
 * list of all language tags stands for tags in upper and lower case. Of `oneOf`, the first match counts, unless each
 * alternative has its own literal for the same key: then the literal selects the alternative.
 * @param components the schemas for `$ref`
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

/** Items with a custom validator, such as redirect URIs, are objects in the document, but texts in fact. */
function isOpaque(items: JsonObject): boolean {
  return items["type"] === "object" && items["additionalProperties"] === true && items["properties"] === undefined;
}

/**
 * Keys that are required in the document but not on the server: those with a default, and those with an alternative that may
 * be null. In the zod validators, the latter may also be absent.
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
