import type { Row } from "../row";

/** The changes of users and the objects that belong to them. */
export const userRows: readonly Row[] = [
  {
    since: "1.30",
    kind: "endpoint",
    at: [
      "/api/secrets/{id}",
      "/api/users/{userId}/all-identities",
      "GET /api/users/{userId}/identities/{target}",
      "/api/users/{userId}/sso-identities/{ssoConnectorId}",
    ],
  },
  {
    since: "1.33",
    kind: "endpoint",
    at: [
      "/api/users/{userId}/logto-configs",
      "PATCH /api/users/{userId}/personal-access-tokens",
      "/api/users/{userId}/personal-access-tokens/delete",
    ],
  },
  { since: "1.36", kind: "answer", at: ["POST /api/users/{userId}/roles", "PUT /api/users/{userId}/roles"] },
  {
    since: "1.37",
    kind: "keys",
    keys: ["mfa.skipMfaOnSignIn", "passkeySignIn"],
    at: ["/api/users/{userId}/logto-configs"],
  },
  { since: "1.38", kind: "keys", keys: ["mfa.enabled"], at: ["/api/users/{userId}/logto-configs"] },
  { since: "1.38", kind: "query", names: ["includePasswordHash"], at: ["/api/users", "/api/users/{userId}"] },
  {
    since: "1.38",
    kind: "endpoint",
    at: [
      "/api/users/{userId}/grants",
      "/api/users/{userId}/grants/{grantId}",
      "/api/users/{userId}/sessions",
      "/api/users/{userId}/sessions/{sessionId}",
    ],
  },
  { since: "1.41", kind: "endpoint", at: ["/api/users/{userId}/password/expiration"] },
  { since: "1.42", kind: "keys", keys: ["context.interactionEvent"], at: ["/api/one-time-tokens"] },
  {
    since: "1.43",
    kind: "keys",
    keys: ["cimdClientId"],
    at: [
      "/api/users",
      "/api/users/{userId}",
      "/api/users/{userId}/identities/{target}",
      "/api/users/{userId}/is-suspended",
      "/api/users/{userId}/password",
      "/api/organizations/{id}/users",
      "/api/roles/{id}/users",
    ],
  },
];
