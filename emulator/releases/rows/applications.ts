import type { Place, Row } from "../row";

/** The paths whose bodies or answers are applications. */
const APPLICATIONS: readonly Place[] = [
  "/api/applications",
  "/api/applications/{id}",
  "/api/organizations/{id}/applications",
  "/api/roles/{id}/applications",
];

const CONSENT_SCOPES: readonly Place[] = ["/api/applications/{applicationId}/user-consent-scopes"];

/** The changes of applications and the objects that belong to them. */
export const applicationRows: readonly Row[] = [
  {
    since: "1.32",
    kind: "keys",
    keys: ["customCss"],
    at: ["/api/applications/{applicationId}/sign-in-experience"],
  },
  {
    since: "1.34",
    kind: "above",
    key: "customClientMetadata.refreshTokenTtlInDays",
    most: 90,
    at: ["/api/applications", "/api/applications/{id}"],
  },
  { since: "1.35", kind: "rule", rule: "thirdPartyPublicClients", at: ["POST /api/applications"] },
  { since: "1.36", kind: "keys", keys: ["customClientMetadata.allowTokenExchange"], at: APPLICATIONS },
  {
    since: "1.37",
    kind: "values",
    key: "userScopes",
    values: ["urn:logto:scope:sessions"],
    code: "invalid_enum_value",
    at: CONSENT_SCOPES,
  },
  {
    since: "1.38",
    kind: "keys",
    keys: ["customClientMetadata.isDeviceFlow", "customClientMetadata.maxAllowedGrants"],
    at: APPLICATIONS,
  },
  {
    since: "1.40",
    kind: "keys",
    keys: ["appLevelAccessControlEnabled", "protectedAppMetadata.additionalScopes"],
    at: APPLICATIONS,
  },
  {
    since: "1.40",
    kind: "keys",
    keys: ["appLevelAccessControlEnabled"],
    at: ["/api/saml-applications", "/api/saml-applications/{id}"],
  },
  {
    since: "1.41",
    kind: "values",
    key: "appLevelAccessControlEnabled",
    values: [true, false],
    code: "custom",
    at: ["PATCH /api/applications/{id}"],
  },
  { since: "1.41", kind: "endpoint", at: ["/api/applications/{applicationId}/access-control"] },
  { since: "1.41", kind: "answer", at: ["POST /api/applications/{applicationId}/roles"] },
  { since: "1.41", kind: "rule", rule: "repeatedRoles", at: ["POST /api/applications/{applicationId}/roles"] },
  {
    since: "1.43",
    kind: "values",
    key: "userScopes",
    values: ["urn:logto:scope:trusted_devices"],
    code: "invalid_enum_value",
    at: CONSENT_SCOPES,
  },
];
