import { Failure } from "../../http/failure";
import type { Issue } from "../../http/call";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../../json";
import type { Schema } from "../../openapi/schema";
import { Validator } from "../../openapi/validate";
import type { ConnectorFactory, FormItem } from "./factories";

/** The uses for which every connector that sends messages needs a text. */
const USAGES: readonly string[] = ["SignIn", "Register", "ForgotPassword", "Generic"];
/** The factory that accepts any text. */
const ANY_TEXT = "smsbao-sms";

const TEXT: Schema = { type: "string" };
const JSON_VALUE: Schema = { type: ["object", "array"] };

/** Keys that are required although the form does not say so. */
const UNMARKED: readonly string[] = ["signType"];

/** The schemas of keys that hold more than a plain value. */
const STRUCTURED: Readonly<Record<string, Schema>> = {
  templates: { type: "array" },
  idTokenVerificationConfig: { type: "object", properties: { jwksUri: TEXT }, required: ["jwksUri"] },
  auth: { anyOf: [{ type: "object" }] },
  tls: { anyOf: [{ type: "object" }] },
};

const validators = new WeakMap<ConnectorFactory, Validator>();

/**
 * Refuses a configuration that does not match the form of the factory. Keys that the form does not have are accepted.
 * @throws Failure
 */
export function requireValidConfig(factory: ConnectorFactory, config: JsonObject): void {
  const issues = [...validatorOf(factory).issues(config), ...textIssues(factory, config)];
  if (issues.length === 0) {
    return;
  }
  throw new Failure(400, "connector.invalid_config", {
    issues: issues.map(({ code, path, message }) => ({ code, path, message })),
    name: "ZodError",
  });
}

function validatorOf(factory: ConnectorFactory): Validator {
  const known = validators.get(factory);
  if (known !== undefined) {
    return known;
  }
  const required = factory.form.filter(isRequired);
  const validator = new Validator({
    type: "object",
    properties: Object.fromEntries(factory.form.map((item) => [item.key, schemaOf(item)])),
    required: required.map(({ key }) => key),
  });
  validators.set(factory, validator);
  return validator;
}

/** An entry with a default, or one that only applies together with other keys, may be absent. */
function isRequired({ key, required, when, defaultValue }: FormItem): boolean {
  return UNMARKED.includes(key) || (required && when === undefined && defaultValue === undefined);
}

function schemaOf({ key, type, values }: FormItem): Schema {
  switch (type) {
    case "Text":
    case "MultilineText":
      return TEXT;
    case "Select":
      return schemaOfChoice(values);
    case "Number":
      return { type: "number" };
    case "Switch":
      return { type: "boolean" };
    case "MultiSelect":
      return { type: "array", items: schemaOfChoice(values) };
    case "Json":
      return STRUCTURED[key] ?? JSON_VALUE;
  }
}

function schemaOfChoice(values: FormItem["values"]): Schema {
  return values === undefined ? TEXT : { ...TEXT, enum: values };
}

function textIssues({ id }: ConnectorFactory, { templates }: JsonObject): Issue[] {
  if (!isJsonList(templates)) {
    return [];
  }
  const given = templates.filter(isJsonObject).map((template) => template["usageType"]);
  const isEnough = id === ANY_TEXT ? given.length > 0 : USAGES.every((usage) => given.includes(usage));
  const code = id === ANY_TEXT ? "too_small" : "custom";
  return isEnough ? [] : [{ code, path: ["templates"], message: "There are texts missing" }];
}

/** The configuration as it is stored: without empty values, at any depth. */
export function withoutEmpty(config: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(config)
      .map(([key, value]) => [key, value === undefined ? value : withoutEmptyParts(value)] as const)
      .filter(([, value]) => value !== undefined && !isEmpty(value)),
  );
}

function withoutEmptyParts(value: Json): Json {
  if (isJsonList(value)) {
    return value.map(withoutEmptyParts).filter((member) => !isEmpty(member));
  }
  return isJsonObject(value) ? withoutEmpty(value) : value;
}

function isEmpty(value: Json): boolean {
  if (isJsonList(value)) {
    return value.length === 0;
  }
  return value === null || value === "" || (isJsonObject(value) && Object.keys(value).length === 0);
}
