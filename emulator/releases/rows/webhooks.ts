import type { Version } from "../release";
import type { Place, Row } from "../row";

/** The endpoints that change the members of an organization. */
const MEMBERSHIPS: readonly Place[] = [
  "POST /api/organizations/{id}/users",
  "PUT /api/organizations/{id}/users",
  "DELETE /api/organizations/{id}/users/{userId}",
  "POST /api/organizations/{id}/applications",
  "PUT /api/organizations/{id}/applications",
  "DELETE /api/organizations/{id}/applications/{applicationId}",
  "PUT /api/organization-invitations/{id}/status",
];

/** The changes of webhooks. */
export const webhookRows: readonly Row[] = [
  ...eventRows("1.34", "Identifier.Lockout"),
  ...eventRows("1.37", "PostSignInAdaptiveMfaTriggered"),
  ...MEMBERSHIPS.map((place): Row => ({ since: "1.40", kind: "rule", rule: "membershipChanges", at: [place] })),
  { since: "1.40", kind: "query", names: ["start_time", "end_time"], at: ["/api/hooks/{id}/recent-logs"] },
  ...eventRows("1.41", "Message.RateLimited"),
  ...eventRows("1.42", "Grant.LimitExceeded"),
];

/** An event of webhooks, in the list of events and in the old key for a single event. */
function eventRows(since: Version, event: string): Row[] {
  const value = { since, kind: "values", values: [event], code: "invalid_enum_value" } as const;
  return [
    { ...value, key: "events", at: ["POST /api/hooks", "PATCH /api/hooks/{id}", "POST /api/hooks/{id}/test"] },
    { ...value, key: "event", at: ["POST /api/hooks", "PATCH /api/hooks/{id}"] },
  ];
}
