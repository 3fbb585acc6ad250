import { isJsonList, isJsonObject } from "../json";
import type { Schema } from "./schema";

/** The maximum number of profile fields in one request. */
const BATCH_SIZE = 20;

/** The part of a path that stands for the items of a list. */
const MEMBERS = "*";

/** Any JSON. It is an alternative, because then the code for an absent value is that of Logto. */
const ANY_JSON: Schema = { anyOf: [{}] };

/** A whole number, 0 or more. */
const COUNT: Schema = { type: "integer", minimum: 0 };

/** Changes a schema of the document into the one that the server checks. */
type Amendment = (schema: Schema) => Schema;

const anything: Amendment = () => ({});
const strict: Amendment = (schema) => ({ ...schema, additionalProperties: false });
/** Marks an enum of zod, as opposed to an enum of TypeScript. */
const ofZod: Amendment = (schema) => ({ ...schema, isOfZod: true });
const count: Amendment = () => COUNT;
const json: Amendment = () => ANY_JSON;

/** The amendment of a part of a profile field: of an address or of a name. */
const part = all(
  at(["name"], ofZod),
  ...["minLength", "maxLength", "minValue", "maxValue"].map((key) => at(["config", key], count)),
);

const profileField = ofEach(at(["config", "parts", MEMBERS], part));
/** The document has the two alternatives twice, the second time without the literals that select one. */
const secondFactor: Amendment = (schema) => ({
  type: "object",
  discriminator: { propertyName: "type" },
  oneOf: branchesOf(schema).slice(0, 2),
});

const action = all(at(["contextSample"], json), at(["onExecutionError"], ofZod), strict);

/** The amendments of whole bodies, by endpoint. */
const BODIES: Readonly<Record<string, Amendment>> = {
  "POST /api/custom-profile-fields": profileField,
  "PUT /api/custom-profile-fields/{name}": profileField,
  "POST /api/custom-profile-fields/batch": all(at([MEMBERS], profileField), (schema) => ({
    ...schema,
    maxItems: BATCH_SIZE,
  })),
  // The schema depends on the path, so the route checks the body.
  "PUT /api/configs/jwt-customizer/{tokenTypePath}": anything,
  "PATCH /api/configs/jwt-customizer/{tokenTypePath}": anything,
  "POST /api/configs/jwt-customizer/test": ofEach(at(["token"], strict)),
  "PUT /api/configs/id-token": at(["enabledExtendedClaims", MEMBERS], ofZod),
  "PUT /api/configs/actions/{actionType}": action,
  "PATCH /api/configs/actions/{actionType}": action,
  "POST /api/users/{userId}/mfa-verifications": secondFactor,
  "POST /api/configs/actions/test": all(at(["event"], json), strict),
};

/** The amended schema of an endpoint's body. @param schema the schema in the document */
export function bodyOf(endpoint: string, schema: Schema): Schema {
  return BODIES[endpoint]?.(schema) ?? schema;
}

/** The amended schema of a JWT customizer, which refuses unknown keys. @param schema the schema in the document */
export function customizerOf(schema: Schema): Schema {
  return all(at(["tokenSample"], strict), strict)(schema);
}

/** The alternatives of a schema. */
export function branchesOf({ oneOf, anyOf }: Schema): Schema[] {
  const branches = oneOf ?? anyOf;
  return isJsonList(branches) ? branches.filter(isJsonObject) : [];
}

/** Applies amendments one after the other. */
function all(...amendments: readonly Amendment[]): Amendment {
  return (schema) => amendments.reduce((changed, amend) => amend(changed), schema);
}

/** Amends each alternative. */
function ofEach(amend: Amendment): Amendment {
  return (schema) => ({ ...schema, oneOf: branchesOf(schema).map(amend) });
}

/** Amends the schema at a path of keys, if there is one. */
function at([key, ...rest]: readonly string[], amend: Amendment): Amendment {
  return (schema) => {
    if (key === undefined) {
      return amend(schema);
    }
    const { items, properties } = schema;
    if (key === MEMBERS) {
      return isJsonObject(items) ? { ...schema, items: at(rest, amend)(items) } : schema;
    }
    const property = isJsonObject(properties) ? properties[key] : undefined;
    return isJsonObject(properties) && isJsonObject(property)
      ? { ...schema, properties: { ...properties, [key]: at(rest, amend)(property) } }
      : schema;
  };
}
