import { type ObjectDeclaration, PARENT_ID } from "./declaration";

/** A user in an organization. Logto's endpoint: /api/organizations/{id}/users. */
export const organizationMember = {
  className: "OrganizationMember",
  module: "organizationMember",
  noun: "organization member",
  since: "1.28",
  path: "/organizations/{organizationId}/users",
  properties: {
    organizationId: { ...PARENT_ID, refersTo: { className: "Organization" } },
    userId: { ...PARENT_ID, refersTo: { className: "User" } },
    organizationRoleIds: {
      type: "set",
      refersTo: { className: "OrganizationRole", types: ["User"] },
      items: { type: "string", minLength: 1 },
      assignment: { path: "roles", bodyKey: "organizationRoleIds", add: "post" },
    },
  },
  outputs: {},
  naturalKeys: [["organizationId", "userId"]],
  clashCodes: [],
  search: { by: "all" },
  idParts: ["organizationId", "userId"],
} as const satisfies ObjectDeclaration;
