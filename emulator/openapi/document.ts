import { isJsonObject, type Json, type JsonObject } from "../json";
import document from "./../openapi.json";
import type { Method } from "../requests";
import { amendmentsOf, type Amendments } from "./amendments";
import { bodyOf } from "./bodies";
import { toJsonSchema, type Schema } from "./schema";
import { Validator } from "./validate";

/** One endpoint of the server's own OpenAPI document. */
export interface Operation {
  readonly method: Method;
  /** The path in the document, e.g. `/api/roles/{id}/scopes`. */
  readonly path: string;
  /** The parameters in the path, by name, without those that may be any text. */
  readonly params: ReadonlyMap<string, Validator>;
  /** The parameters in the query, by name. */
  readonly query: ReadonlyMap<string, Validator>;
  /** The body, if the endpoint takes JSON. */
  readonly body: Validator | undefined;
  /** Whether the endpoint takes a file instead of JSON. */
  readonly takesFile: boolean;
  /** The schemas of JSON answers, by status; undefined if the document states no JSON. */
  readonly answers: ReadonlyMap<number, Validator | undefined>;
}

const METHODS: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

const root: JsonObject = parse(document);
const components = child(root, "components");

/** All endpoints of the document. */
export const operations: readonly Operation[] = Object.entries(child(root, "paths")).flatMap(([path, item]) =>
  METHODS.flatMap((method) => {
    const operation = child(toObject(item), method.toLowerCase());
    return Object.keys(operation).length === 0 ? [] : [operationOf(method, path, operation)];
  }),
);

/** The paths of endpoints, with the methods of each. */
export function methodsByPath(endpoints: readonly Operation[]): ReadonlyMap<string, readonly Method[]> {
  return new Map(
    [...new Set(endpoints.map(({ path }) => path))].map((path) => [
      path,
      endpoints.filter((endpoint) => endpoint.path === path).map(({ method }) => method),
    ]),
  );
}

function operationOf(method: Method, path: string, operation: JsonObject): Operation {
  const content = child(child(operation, "requestBody"), "content");
  const body = toObject(content["application/json"]);
  const amendments = amendmentsOf(method, path);
  const name = `${method} ${path}`;
  return {
    method,
    path,
    params: parametersOf(operation, "path", {}),
    query: parametersOf(operation, "query", amendments),
    body: "schema" in body ? new Validator(bodyOf(name, amend(convert(body["schema"]), amendments))) : undefined,
    takesFile: "multipart/form-data" in content,
    answers: new Map(
      Object.entries(child(operation, "responses")).map(([status, answer]) => [Number(status), answerOf(answer)]),
    ),
  };
}

/** A schema with some of its keys replaced. */
function amend(schema: Schema, keys: Amendments): Schema {
  if (Object.keys(keys).length === 0) {
    return schema;
  }
  return { ...schema, properties: { ...toObject(schema["properties"]), ...keys } };
}

function parametersOf(operation: JsonObject, place: "path" | "query", amendments: Amendments): Map<string, Validator> {
  const parameters = Array.isArray(operation["parameters"]) ? operation["parameters"].filter(isJsonObject) : [];
  const validators = new Map<string, Validator>();
  for (const parameter of parameters) {
    const name = parameter["name"];
    const handledElsewhere = name === "page" || name === "page_size" || name === "search_params";
    if (parameter["in"] !== place || typeof name !== "string" || handledElsewhere) {
      continue;
    }
    validators.set(name, new Validator(amendments[name] ?? convert(parameter["schema"])));
  }
  return validators;
}

/** The schema of a JSON answer in the document. @throws Error if there is none */
export function answerSchemaOf(method: Method, path: string, status: number): Schema {
  const answer = child(child(child(child(root, "paths"), path), method.toLowerCase()), "responses")[String(status)];
  const content = toObject(child(toObject(answer), "content")["application/json"]);
  if (!("schema" in content)) {
    throw new Error(`The document has no answer of ${method} ${path}`);
  }
  return convert(content["schema"]);
}

function answerOf(answer: Json | undefined): Validator | undefined {
  const content = toObject(child(toObject(answer), "content")["application/json"]);
  return "schema" in content ? new Validator(convert(content["schema"])) : undefined;
}

function convert(schema: Json | undefined): Schema {
  return toJsonSchema(toObject(schema), child(components, "schemas"));
}

function child(parent: JsonObject, key: string): JsonObject {
  return toObject(parent[key]);
}

function toObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function parse(value: unknown): JsonObject {
  if (!isJsonObject(value)) {
    throw new Error("emulator/openapi.json does not hold an object");
  }
  return value;
}
