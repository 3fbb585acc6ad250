import type { Json, JsonObject } from "../../../emulator/json";

/** A text that is not a value of any key. */
export const NO_VALUE: Json = ["no value"];

/** What a body must contain in addition to a key. */
export const LEAST: Readonly<Record<string, JsonObject>> = {
  "POST /api/applications": { name: "a", type: "Native" },
  "POST /api/organizations": { name: "o" },
  "POST /api/connectors": { connectorId: "discord-universal" },
  "POST /api/sso-connectors": { providerName: "OIDC", connectorName: "q" },
  "PATCH /api/sign-in-exp": {
    languageInfo: { autoDetect: true, fallbackLanguage: "en" },
    mfa: { factors: [], policy: "NoPrompt" },
  },
  "POST /api/one-time-tokens": { email: "ann@acme.example" },
  "PUT /api/email-templates": { templates: [{ languageTag: "de", details: { subject: "s", content: "c" } }] },
  "POST /api/hooks": { config: { url: "nowhere" } },
  "POST /api/hooks/{id}/test": { config: { url: "nowhere" } },
};

/** The path that shows the object, if GET of its own path does not. */
export const SHOWN_BY: Readonly<Record<string, readonly [method: string, body: JsonObject]>> = {
  "/api/configs/oidc/{keyType}/rotate": ["POST", {}],
  "/api/users/{userId}/identities/{target}": ["DELETE", {}],
  "/api/users/{userId}/is-suspended": ["PATCH", { isSuspended: false }],
  "/api/saml-applications": ["POST", { name: "s" }],
  "/api/users/{userId}/password": ["PATCH", { password: "other" }],
};

/** The objects that only one test needs, and the endpoints that create them: a certificate takes a moment. */
export const MADE_FIRST: Readonly<Record<string, string>> = { "/api/saml-applications/{id}": "/api/saml-applications" };

/** The status for a missing endpoint whose path has other methods. Otherwise it is 404. */
export const MISSING: Readonly<Record<string, string>> = {
  "GET /api/users/{userId}/identities/{target}": "405",
  "PATCH /api/users/{userId}/personal-access-tokens": "405",
  "POST /api/users/{userId}/personal-access-tokens/delete": "405",
  "POST /api/domains/cleanup": "405",
  "GET /api/configs/oidc/session": "400 guard.invalid_input",
  "PATCH /api/configs/oidc/session": "405",
};

/** Keys whose values are lists of values. */
export const LISTS: readonly string[] = ["userScopes", "events", "mfa.factors"];

/** Keys whose values are lists of objects. */
export const LISTS_OF_OBJECTS: readonly string[] = ["templates"];

/** Values of parameters that change the answer. Endpoints that read times refuse other texts. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  includePasswordHash: "true",
  organizationRoleId: "nosuch",
  start_time: "9999999999999",
  end_time: "1",
  "/api/hooks/{id}/recent-logs?start_time": "yesterday",
  "/api/hooks/{id}/recent-logs?end_time": "yesterday",
};
