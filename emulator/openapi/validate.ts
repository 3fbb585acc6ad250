import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json";
import type { Issue } from "../requests";
import { alternativeOf } from "./alternatives";
import { issuesOf } from "./issues";
import { inOrder } from "./order";
import type { Schema } from "./schema";
import { parseUrl } from "../url";

/** A schema, compiled when it is first used. */
export class Validator {
  #check: ValidateFunction | undefined;

  readonly #schema: Schema;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** The faults of a value, as zod 3 would list them; none if it matches. */
  issues(value: unknown): Issue[] {
    return issuesOf(this.errors(value), this.#schema, value);
  }

  /** The faults of the parameters of a query. All of them are texts; a number is a text that can be read as one. */
  issuesOfText(text: string): Issue[] {
    const isOfNumber = this.#schema["type"] === "integer" && Number.isFinite(Number(text));
    return this.issues(isOfNumber ? Number(text) : text);
  }

  /** The faults of a value, together with faults that were found before, in the order of zod 3. */
  inOrder(issues: readonly Issue[], value: unknown): Issue[] {
    return inOrder(issues, this.#schema, value);
  }

  /** The faults of a value, as the validator reports them. */
  errors(value: unknown): readonly ErrorObject[] {
    this.#check ??= compiler.compile(this.#schema);
    return this.#check(value) ? [] : (this.#check.errors ?? []);
  }

  /** A valid value without the keys that the schema does not know, at any depth. */
  strip(value: Json): Json {
    return strip(value, this.#schema);
  }
}

const compiler = createCompiler();

/** Lengths are counted in UTF-16 code units, as in zod. */
function createCompiler(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    discriminator: true,
    verbose: true,
    unicode: false,
    logger: false,
  });
  addFormats(ajv, ["email"]);
  ajv.addFormat("url", (text) => parseUrl(text) !== undefined);
  ajv.addKeyword({
    keyword: "regexp",
    type: "string",
    schemaType: "string",
    compile: (source: string) => {
      const expression = expressionOf(source);
      return (text: string) => expression.test(text);
    },
  });
  ajv.addKeyword({
    keyword: "languageTags",
    schemaType: "array",
    compile: (tags: readonly string[]) => {
      const known = new Set(tags.map((tag) => tag.toLowerCase()));
      return (value: unknown) => typeof value === "string" && known.has(value.toLowerCase());
    },
  });
  return ajv;
}

/** The document has patterns in the form of JavaScript, with slashes and flags around them. */
function expressionOf(source: string): RegExp {
  const end = source.lastIndexOf("/");
  return source.startsWith("/") && end > 0
    ? new RegExp(source.slice(1, end), source.slice(end + 1))
    : new RegExp(source);
}

const branchValidators = new WeakMap<Schema, Validator>();

function validatorOf(schema: Schema): Validator {
  const known = branchValidators.get(schema);
  if (known !== undefined) {
    return known;
  }
  const validator = new Validator(schema);
  branchValidators.set(schema, validator);
  return validator;
}

function strip(value: Json, schema: Schema): Json {
  const branches = schema["anyOf"];
  if (isJsonList(branches)) {
    const branch = branches.filter(isJsonObject).find((candidate) => validatorOf(candidate).errors(value).length === 0);
    return branch === undefined ? value : strip(value, branch);
  }
  if (isJsonList(value)) {
    const items = schema["items"];
    return isJsonObject(items) ? value.map((item) => strip(item, items)) : value;
  }
  return isJsonObject(value) ? stripObject(value, alternativeOf(schema, value)) : value;
}

function stripObject(value: JsonObject, schema: Schema): JsonObject {
  const { properties, additionalProperties } = schema;
  const known = isJsonObject(properties) ? properties : {};
  if (!isJsonObject(properties) && additionalProperties === undefined) {
    return value;
  }
  const kept: [string, Json | undefined][] = [];
  for (const [key, part] of Object.entries(value)) {
    const schemaOfPart = known[key];
    if (isJsonObject(schemaOfPart)) {
      kept.push([key, part === undefined ? part : strip(part, schemaOfPart)]);
    } else if (additionalProperties === true) {
      kept.push([key, part]);
    } else if (isJsonObject(additionalProperties) && part !== undefined) {
      kept.push([key, strip(part, additionalProperties)]);
    }
  }
  return Object.fromEntries(kept);
}
