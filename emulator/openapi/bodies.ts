import { isJsonList, isJsonObject } from "../json";
import type { Schema } from "./schema";

/** The most profile fields that are made at once. */
const BATCH_SIZE = 20;

/** Stands for the members of a list on a way of keys. */
const MEMBERS = "*";

/** Any JSON. That it is an alternative of its own tells what Logto answers where it is absent. */
const ANY_JSON: Schema = { anyOf: [{}] };

/** A whole number, from 0 on. */
const COUNT: Schema = { type: "integer", minimum: 0 };

/** Changes a schema of the document into what the server checks. */
type Amendment = (schema: Schema) => Schema;

const anything: Amendment = () => ({});
const strict: Amendment = (schema) => ({ ...schema, additionalProperties: false });
/** An enum that is no enum of TypeScript but one of zod 3's own. */
const ofZod: Amendment = (schema) => ({ ...schema, isOfZod: true });
const count: Amendment = () => COUNT;
const json: Amendment = () => ANY_JSON;

/** A part of a profile field, of an address or of a name. */
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

/** Whole bodies of which the document says less than the server checks, by endpoint. */
const BODIES: Readonly<Record<string, Amendment>> = {
  "POST /api/custom-profile-fields": profileField,
  "PUT /api/custom-profile-fields/{name}": profileField,
  "POST /api/custom-profile-fields/batch": all(at([MEMBERS], profileField), (schema) => ({
    ...schema,
    maxItems: BATCH_SIZE,
  })),
  // The path says which schema holds; the route looks.
  "PUT /api/configs/jwt-customizer/{tokenTypePath}": anything,
  "PATCH /api/configs/jwt-customizer/{tokenTypePath}": anything,
  "POST /api/configs/jwt-customizer/test": ofEach(at(["token"], strict)),
  "PUT /api/configs/id-token": at(["enabledExtendedClaims", MEMBERS], ofZod),
  "PUT /api/configs/actions/{actionType}": action,
  "PATCH /api/configs/actions/{actionType}": action,
  "POST /api/users/{userId}/mfa-verifications": secondFactor,
  "POST /api/configs/actions/test": all(at(["event"], json), strict),
};

/** What the body of an endpoint must be. @param schema what the document says of it */
export function bodyOf(endpoint: string, schema: Schema): Schema {
  return BODIES[endpoint]?.(schema) ?? schema;
}

/** What a JWT customizer must be: no key may be there that is not known. @param schema what the document says of it */
export function customizerOf(schema: Schema): Schema {
  return all(at(["tokenSample"], strict), strict)(schema);
}

/** The alternatives of a schema. */
export function branchesOf({ oneOf, anyOf }: Schema): Schema[] {
  const branches = oneOf ?? anyOf;
  return isJsonList(branches) ? branches.filter(isJsonObject) : [];
}

/** One amendment after the other. */
function all(...amendments: readonly Amendment[]): Amendment {
  return (schema) => amendments.reduce((changed, amend) => amend(changed), schema);
}

/** Amends each alternative. */
function ofEach(amend: Amendment): Amendment {
  return (schema) => ({ ...schema, oneOf: branchesOf(schema).map(amend) });
}

/** Amends what lies at a way of keys, where there is something. */
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
