import type { Knowledge } from "../support/objects/knowledge";
import { addedAt } from "../support/objects/places";
import { AS_DECLARED, counts, idOfParts, list, NAMELESS, OF_IDS, readFromList } from "../support/objects/usual";

export const organizationMember: Knowledge = {
  examples: ({ organization, otherOrganization, user, otherUser, organizationRoles: [first, second, third] }) => ({
    minimal: { organizationId: otherOrganization, userId: otherUser },
    full: { organizationId: organization, userId: user, organizationRoleIds: [first, second] },
    edits: [{ argument: "organizationRoleIds", value: [third, second, first] }],
    replacements: [
      { argument: "organizationId", value: otherOrganization, first: "new" },
      { argument: "userId", value: otherUser, first: "new" },
    ],
    clears: [],
    unmanaged: ["organizationRoleIds"],
  }),
  leftOut: {},
  defaults: {},
  neverTold: [],
  changedByPeople: [],
  anyArguments: AS_DECLARED,
  places: {
    object: (_id, { organizationId, userId }) => `/organizations/${String(organizationId)}/users/${String(userId)}`,
    collection: ({ organizationId }) => `/organizations/${String(organizationId)}/users`,
    read: readFromList("id"),
    endpoints: { organizationRoleIds: addedAt("roles", "organizationRoleIds") },
  },
  existence: "made",
  second: { kind: "same", because: "Logto takes somebody who is a member already as done" },
  goesWith: [
    { what: "its user", path: ({ user }) => `/users/${user}` },
    { what: "its organization", path: ({ organization }) => `/organizations/${organization}` },
  ],
  lookup: idOfParts("<organizationId>/<userId>"),
  requests: {
    create: { method: "POST", path: "/api/organizations/{id}/users", isRepeatable: true },
    later: [{ argument: "organizationRoleIds", method: "POST", path: "/api/organizations/{id}/users/{userId}/roles" }],
    // Somebody may be a member already: the roles are asked for first, which only a member has.
    least: counts(2, 1, 1),
    full: counts(3, 1, 1),
  },
  inProgram: NAMELESS,
  compared: [list("/organizations/*/users")],
  documented: OF_IDS,
};
