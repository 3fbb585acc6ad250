import { isJsonList, isJsonObject, type JsonObject } from "../json";
import type { Schema } from "./schema";

/** The most profile fields that are made at once. */
const BATCH_SIZE = 20;

/** Any JSON. That it is an alternative of its own tells what Logto answers where it is absent. */
const ANY_JSON: Schema = { anyOf: [{}] };

const ACTION: Schema = { additionalProperties: false };

/** Changes a schema of the document into what the server checks. */
type Amendment = (schema: Schema) => Schema;

/** Whole bodies of which the document says less than the server checks, by endpoint. */
const BODIES: Readonly<Record<string, Amendment>> = {
  "POST /api/custom-profile-fields/batch": (schema) => ({ ...schema, maxItems: BATCH_SIZE }),
  // The path says which schema holds; the route looks.
  "PUT /api/configs/jwt-customizer/{tokenTypePath}": () => ({}),
  "PATCH /api/configs/jwt-customizer/{tokenTypePath}": () => ({}),
  "POST /api/configs/jwt-customizer/test": (schema) => ({
    ...schema,
    oneOf: branchesOf(schema).map((branch) => closed(branch, "token")),
  }),
  "PUT /api/configs/actions/{actionType}": (schema) => ({ ...withKey(schema, "contextSample", ANY_JSON), ...ACTION }),
  "PATCH /api/configs/actions/{actionType}": (schema) => ({ ...withKey(schema, "contextSample", ANY_JSON), ...ACTION }),
  "POST /api/configs/actions/test": (schema) => ({ ...withKey(schema, "event", ANY_JSON), ...ACTION }),
};

/** What the body of an endpoint must be. @param schema what the document says of it */
export function bodyOf(endpoint: string, schema: Schema): Schema {
  return BODIES[endpoint]?.(schema) ?? schema;
}

/** The alternatives of a schema. */
export function branchesOf({ oneOf, anyOf }: Schema): Schema[] {
  const branches = oneOf ?? anyOf;
  return isJsonList(branches) ? branches.filter(isJsonObject) : [];
}

/** A schema of an object one of whose keys holds an object that may have no further keys. */
export function closed(schema: Schema, key: string): Schema {
  return withKey(schema, key, { ...propertiesOf(schema)[key], additionalProperties: false });
}

function withKey(schema: Schema, key: string, property: Schema): Schema {
  return { ...schema, properties: { ...propertiesOf(schema), [key]: property } };
}

function propertiesOf({ properties }: Schema): Readonly<Record<string, JsonObject>> {
  return isJsonObject(properties)
    ? Object.fromEntries(Object.entries(properties).flatMap(([key, part]) => (isJsonObject(part) ? [[key, part]] : [])))
    : {};
}
