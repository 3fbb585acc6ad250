import type { Knowledge } from "../support/objects/knowledge";
import { addedAt } from "../support/objects/places";
import { AS_DECLARED, counts, idOfParts, list, NAMELESS, OF_IDS, readFromList } from "../support/objects/usual";

export const organizationApplication: Knowledge = {
  examples: ({ organization, otherOrganization, application, otherApplication, organizationMachineRoles }) => ({
    minimal: { organizationId: otherOrganization, applicationId: otherApplication },
    full: {
      organizationId: organization,
      applicationId: application,
      organizationRoleIds: organizationMachineRoles.slice(0, 2),
    },
    edits: [{ argument: "organizationRoleIds", value: organizationMachineRoles.toReversed() }],
    replacements: [
      { argument: "organizationId", value: otherOrganization, first: "new" },
      { argument: "applicationId", value: otherApplication, first: "new" },
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
    object: (_id, { organizationId, applicationId }) =>
      `/organizations/${String(organizationId)}/applications/${String(applicationId)}`,
    collection: ({ organizationId }) => `/organizations/${String(organizationId)}/applications`,
    read: readFromList("id"),
    endpoints: { organizationRoleIds: addedAt("roles", "organizationRoleIds") },
  },
  existence: "made",
  second: { kind: "same", because: "Logto takes an application that is in the organization already as done" },
  goesWith: [
    { what: "its application", path: ({ application }) => `/applications/${application}` },
    { what: "its organization", path: ({ organization }) => `/organizations/${organization}` },
  ],
  lookup: idOfParts("<organizationId>/<applicationId>"),
  requests: {
    create: { method: "POST", path: "/api/organizations/{id}/applications", isRepeatable: true },
    later: [
      {
        argument: "organizationRoleIds",
        method: "POST",
        path: "/api/organizations/{id}/applications/{applicationId}/roles",
      },
    ],
    // It may be in the organization already: the roles are asked for first, which it has only there.
    least: counts(2, 1, 1),
    full: counts(3, 1, 1),
  },
  inProgram: NAMELESS,
  compared: [list("/organizations/*/applications")],
  documented: OF_IDS,
};
