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
    /** The user, at least 1 character. A change replaces the set. */
    userId: { ...PARENT_ID, refersTo: { className: "User" } },
    /** The ids of all his roles, of type `User`, each at least 1 character. Any other role is taken from him, a default one too; `[]` takes all. */
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
