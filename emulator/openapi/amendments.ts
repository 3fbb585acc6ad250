import type { JsonObject } from "../json";
import type { Schema } from "./schema";

const flag: Schema = { type: "boolean" };

/** A whole number within bounds, both included. */
function whole(minimum: number, maximum?: number): Schema {
  return { type: "integer", minimum, ...(maximum === undefined ? {} : { maximum }) };
}

/** An object all of whose keys may be absent. */
function partial(properties: JsonObject): Schema {
  return { type: "object", properties };
}

/** An object none of whose keys may be absent. */
function complete(properties: JsonObject): Schema {
  return { type: "object", properties, required: Object.keys(properties) };
}

/** The most characters of a user name. */
const USERNAME_LENGTH = 128;

/** Schemas that are put in the place of the document's, by the key of the body or the parameter of the query. */
export type Amendments = Readonly<Record<string, Schema>>;

/** The keys of a SAML application that the document gets wrong. */
const SAML_APPLICATION: Amendments = {
  acsUrl: {
    ...complete({
      binding: {
        type: "string",
        enum: ["HTTP-POST", "HTTP-Redirect"].map((name) => `urn:oasis:names:tc:SAML:2.0:bindings:${name}`),
      },
      url: { type: "string", format: "url" },
    }),
    type: ["object", "null"],
  },
  encryption: {
    ...partial({ encryptAssertion: flag, encryptThenSign: flag, certificate: { type: "string" } }),
    type: ["object", "null"],
  },
};

/** What the server checks and its document does not tell, by endpoint. */
const AMENDMENTS: Readonly<Record<string, Amendments>> = {
  "PATCH /api/sign-in-exp": {
    customUiCsp: {
      ...partial({
        scriptSrc: { type: "array", items: { type: "string" } },
        connectSrc: { type: "array", items: { type: "string" } },
      }),
      additionalProperties: false,
    },
    passwordPolicy: partial({
      length: partial({ min: whole(1), max: whole(1) }),
      characterTypes: partial({ min: whole(1, 4) }),
      rejects: partial({
        pwned: flag,
        repetitionAndSequence: flag,
        userInfo: flag,
        words: { type: "array", items: { type: "string" } },
      }),
    }),
    passwordExpiration: {
      anyOf: [
        partial({ enabled: { const: false } }),
        {
          ...partial({ enabled: { const: true }, validPeriodDays: whole(1), enabledAt: whole(0) }),
          required: ["enabled", "validPeriodDays"],
        },
      ],
    },
    usernamePolicy: complete({
      caseSensitive: flag,
      minLength: whole(1, USERNAME_LENGTH),
      maxLength: whole(1, USERNAME_LENGTH),
      allowedChars: complete({ lowercase: flag, uppercase: flag, numbers: flag, underscore: flag }),
    }),
    verificationCodePolicy: partial({ expirationDuration: whole(60, 3600), maxRetryAttempts: whole(1, 100) }),
  },
  "POST /api/saml-applications": SAML_APPLICATION,
  "PATCH /api/saml-applications/{id}": SAML_APPLICATION,
  "GET /api/sign-in-exp/username-policy/case-sensitivity-conflicts": { limit: whole(1, 100) },
};

/** What is put in the place of the document's schemas of one endpoint. */
export function amendmentsOf(method: string, path: string): Amendments {
  return AMENDMENTS[`${method} ${path}`] ?? {};
}
