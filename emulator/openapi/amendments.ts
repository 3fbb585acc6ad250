import type { JsonObject } from "../json";
import type { Schema } from "./schema";

const flag: Schema = { type: "boolean" };

/** A whole number in bounds, including both. */
function whole(minimum: number, maximum?: number): Schema {
  return { type: "integer", minimum, ...(maximum === undefined ? {} : { maximum }) };
}

/** An object whose keys are all optional. */
function partial(properties: JsonObject): Schema {
  return { type: "object", properties };
}

/** An object whose keys are all required. */
function complete(properties: JsonObject): Schema {
  return { type: "object", properties, required: Object.keys(properties) };
}

/** The maximum length of a username, in characters. */
const USERNAME_LENGTH = 128;
/** The maximum length of an address. */
const URL_LENGTH = 2048;
/** The maximum length of a file that verifies the ownership of a domain. */
const VERIFICATION_FILE_LENGTH = 16 * 1024;
const SECONDS_OF_A_YEAR = 31_536_000;

/** Schemas that replace those of the document, by the key of the body or the parameter of the query. */
export type Amendments = Readonly<Record<string, Schema>>;

/** The keys of a SAML application whose schemas in the document are wrong. */
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

/** What the server checks but its document does not state, by endpoint. */
const AMENDMENTS: Readonly<Record<string, Amendments>> = {
  "POST /api/one-time-tokens": { expiresIn: { type: "number", minimum: 1 } },
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
  "PATCH /api/account-center": {
    deleteAccountUrl: { type: ["string", "null"], maxLength: URL_LENGTH },
  },
  "PATCH /api/configs/oidc/session": { ttl: whole(1, SECONDS_OF_A_YEAR) },
  "POST /api/configs/oidc/{keyType}/rotate": { rotationGracePeriod: whole(0) },
  "POST /api/domains/cleanup": { staleDays: whole(1) },
  "PUT /api/domains/{id}/verification-files": {
    verificationFiles: {
      type: "array",
      maxItems: 10,
      items: complete({
        path: { type: "string", minLength: 1, maxLength: 256 },
        content: { type: "string", minLength: 1, maxLength: VERIFICATION_FILE_LENGTH },
        contentType: { type: "string", enum: ["text/plain", "application/json"] },
      }),
    },
  },
  "POST /api/saml-applications": SAML_APPLICATION,
  "PATCH /api/saml-applications/{id}": SAML_APPLICATION,
  "GET /api/sign-in-exp/username-policy/case-sensitivity-conflicts": { limit: whole(1, 100) },
};

/** The replacements of the document's schemas for one endpoint. */
export function amendmentsOf(method: string, path: string): Amendments {
  return AMENDMENTS[`${method} ${path}`] ?? {};
}
