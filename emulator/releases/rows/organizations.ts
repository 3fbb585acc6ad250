import type { Row } from "../row";

/** The changes of organizations and the objects that belong to them. */
export const organizationRows: readonly Row[] = [
  {
    since: "1.32",
    kind: "keys",
    keys: ["color", "customCss"],
    at: [
      "/api/organizations",
      "/api/organizations/{id}",
      "/api/applications/{id}/organizations",
      "/api/users/{userId}/organizations",
    ],
  },
  {
    since: "1.32",
    kind: "keys",
    keys: ["organizations.color", "organizations.customCss"],
    at: ["/api/applications/{id}/users/{userId}/consent-organizations"],
  },
  { since: "1.36", kind: "wholeList", at: ["GET /api/organizations/{id}/jit/email-domains"] },
  {
    since: "1.39",
    kind: "answer",
    at: ["POST /api/organizations/{id}/users", "POST /api/organizations/{id}/users/{userId}/roles"],
  },
  { since: "1.41", kind: "rule", rule: "messageRateLimit", at: ["POST /api/organization-invitations"] },
  { since: "1.41", kind: "rule", rule: "messageRateLimit", at: ["POST /api/organization-invitations/{id}/message"] },
  { since: "1.41", kind: "query", names: ["organizationRoleId"], at: ["/api/organizations/{id}/users"] },
];
