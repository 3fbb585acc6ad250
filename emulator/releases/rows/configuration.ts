import type { Place, Row } from "../row";

const ACCOUNT_CENTER: readonly Place[] = ["/api/account-center"];
const EMAIL_TEMPLATES: readonly Place[] = ["PUT /api/email-templates"];
const JWT_CUSTOMIZERS: readonly Place[] = ["/api/configs/jwt-customizer/{tokenTypePath}"];
const WRITE_PHRASES: readonly Place[] = ["PUT /api/custom-phrases/{languageTag}"];

/** The changes of objects that a tenant has once, except the sign-in experience, and of the content of sign-in pages. */
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
  { since: "1.29", kind: "keys", keys: ["fields.mfa", "webauthnRelatedOrigins"], at: ACCOUNT_CENTER },
  { since: "1.31", kind: "endpoint", at: ["/api/custom-profile-fields/batch"] },
  {
    since: "1.31",
    kind: "values",
    key: "templates.templateType",
    values: ["MfaVerification"],
    code: "invalid_enum_value",
    at: EMAIL_TEMPLATES,
  },
  {
    since: "1.32",
    kind: "values",
    key: "templates.templateType",
    values: ["BindMfa"],
    code: "invalid_enum_value",
    at: EMAIL_TEMPLATES,
  },
  { since: "1.35", kind: "keys", keys: ["config.domain", "config.mode"], at: ["/api/captcha-provider"] },
  { since: "1.36", kind: "rule", rule: "phrasesOf1.36", at: WRITE_PHRASES },
  { since: "1.37", kind: "endpoint", at: ["/api/configs/id-token"] },
  { since: "1.37", kind: "keys", keys: ["fields.session"], at: ACCOUNT_CENTER },
  { since: "1.38", kind: "endpoint", at: ["/api/configs/oidc/session"] },
  { since: "1.39", kind: "keys", keys: ["customCss", "deleteAccountUrl"], at: ACCOUNT_CENTER },
  { since: "1.39", kind: "rule", rule: "blockIssuanceOnError", at: JWT_CUSTOMIZERS },
  { since: "1.39", kind: "keys", keys: ["rotationGracePeriod"], at: ["POST /api/configs/oidc/{keyType}/rotate"] },
  {
    since: "1.39",
    kind: "keys",
    keys: ["status"],
    at: ["/api/configs/oidc/{keyType}", "/api/configs/oidc/{keyType}/rotate"],
  },
  { since: "1.39", kind: "rule", rule: "signingKeyStatuses", at: ["DELETE /api/configs/oidc/{keyType}/{keyId}"] },
  { since: "1.39", kind: "endpoint", at: ["/api/domains/cleanup"] },
  { since: "1.40", kind: "keys", keys: ["profileFields"], at: ACCOUNT_CENTER },
  { since: "1.40", kind: "rule", rule: "phrasesOf1.40", at: WRITE_PHRASES },
  { since: "1.40", kind: "query", names: ["start_time", "end_time"], at: ["/api/logs"] },
  { since: "1.41", kind: "rule", rule: "accountCenterProfileFields", at: ["PATCH /api/account-center"] },
  { since: "1.41", kind: "keys", keys: ["fields.passkey"], at: ACCOUNT_CENTER },
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
