import type { ObjectDeclaration } from "./declaration";

/** A user in an organization. Logto's endpoint: /api/organizations/{id}/users. */
export const organizationMember = {
  className: "OrganizationMember",
  module: "organizationMember",
  noun: "organization member",
  path: "/organizations/{organizationId}/users",
  properties: {
    organizationId: {
      type: "string",
      required: true,
      createOnly: true,
      minLength: 1,
      local: true,
      refersTo: { className: "Organization" },
    },
    userId: {
      type: "string",
      required: true,
      createOnly: true,
      minLength: 1,
      local: true,
      refersTo: { className: "User" },
    },
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
