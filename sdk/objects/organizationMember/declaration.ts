import { type MemberDeclaration, PARENT_ID } from "../../declaration";

/** A user in an organization. Logto's endpoint: /api/organizations/{id}/users. */
export const organizationMember = {
  kind: "member",
  className: "OrganizationMember",
  module: "organizationMember",
  noun: "organization member",
  since: "1.28",
  path: "/organizations/{organizationId}/users",
  properties: {
    /** The id of the organization, at least 1 character. A change replaces the membership. */
    organizationId: { ...PARENT_ID, refersTo: { className: "Organization" } },
    /** The id of the user, at least 1 character. A change replaces the membership. */
    userId: { ...PARENT_ID, refersTo: { className: "User" } },
    /**
     * The ids of all roles of the user in the organization, each at least 1 character. The roles must be of type `User`. A set:
     * order and repetition do not matter. If it is not declared, it is not managed; `[]` empties it.
     */
    organizationRoleIds: {
      type: "set",
      refersTo: { className: "OrganizationRole", types: ["User"] },
      items: { type: "string", minLength: 1 },
      assignment: { path: "roles", bodyKey: "organizationRoleIds", add: "post" },
    },
  },
  outputs: {},
  idParts: ["organizationId", "userId"],
  bodyKey: "userIds",
  ownSet: "organizationRoleIds",
} as const satisfies MemberDeclaration;
