import type { Place, Row } from "../row";

const ACCOUNT_CENTER: readonly Place[] = ["/api/account-center"];
const WRITE_PHRASES: readonly Place[] = ["PUT /api/custom-phrases/{languageTag}"];

/** What came to that of which a tenant has one, but the sign-in experience, and to what sign-in pages are made of. */
export const configurationRows: readonly Row[] = [
  {
    since: "1.29",
    kind: "endpoint",
    at: [
      "/api/custom-profile-fields",
      "/api/custom-profile-fields/{name}",
      "/api/custom-profile-fields/properties/sie-order",
    ],
  },
  { since: "1.29", kind: "keys", keys: ["webauthnRelatedOrigins"], at: ACCOUNT_CENTER },
  { since: "1.31", kind: "endpoint", at: ["/api/custom-profile-fields/batch"] },
  { since: "1.36", kind: "rule", rule: "phrasesOf1.36", at: WRITE_PHRASES },
  { since: "1.37", kind: "endpoint", at: ["/api/configs/id-token"] },
  { since: "1.38", kind: "endpoint", at: ["/api/configs/oidc/session"] },
  { since: "1.39", kind: "keys", keys: ["customCss", "deleteAccountUrl"], at: ACCOUNT_CENTER },
  { since: "1.39", kind: "keys", keys: ["status"], at: ["/api/configs/oidc/{keyType}"] },
  { since: "1.39", kind: "endpoint", at: ["/api/domains/cleanup"] },
  { since: "1.40", kind: "keys", keys: ["profileFields"], at: ACCOUNT_CENTER },
  { since: "1.40", kind: "rule", rule: "phrasesOf1.40", at: WRITE_PHRASES },
  { since: "1.40", kind: "query", names: ["start_time", "end_time"], at: ["/api/logs"] },
  { since: "1.42", kind: "rule", rule: "phrasesOf1.42", at: WRITE_PHRASES },
  {
    since: "1.42",
    kind: "endpoint",
    at: [
      "/api/configs/actions",
      "/api/configs/actions/test",
      "/api/configs/actions/{actionType}",
      "/api/domains/{id}/verification-files",
    ],
  },
  { since: "1.43", kind: "rule", rule: "phrasesOf1.43", at: WRITE_PHRASES },
  {
    since: "1.43",
    kind: "endpoint",
    at: ["/api/cimd/user-consent-scopes", "/api/cimd/user-consent-scopes/{scopeType}/{scopeId}", "/api/configs/cimd"],
  },
];
