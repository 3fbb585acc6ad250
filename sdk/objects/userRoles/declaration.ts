import { type SetsDeclaration, PARENT_ID } from "../../declaration";

/** All roles of one user. Logto's endpoint: /api/users/{userId}/roles. */
export const userRoles = {
  kind: "sets",
  className: "UserRoles",
  module: "userRoles",
  noun: "set of roles of a user",
  since: "1.28",
  path: "/users",
  properties: {
    /** The id of the user, at least 1 character. A change replaces the set. */
    userId: { ...PARENT_ID, refersTo: { className: "User" } },
    /**
     * The ids of all roles of the user, each at least 1 character. The roles must be of type `User`. The provider removes every
     * other role from the user, including default roles; `[]` removes all.
     */
    roleIds: {
      type: "set",
      refersTo: { className: "Role", types: ["User"] },
      required: true,
      items: { type: "string", minLength: 1 },
      assignment: { path: "roles", bodyKey: "roleIds", add: "post" },
    },
  },
  outputs: {},
  idParts: ["userId"],
  roleSet: "roleIds",
} as const satisfies SetsDeclaration;
