import type { AssignmentDeclaration } from "../../declaration";

/** One role for one user or one application. Logto's endpoints: /api/users/{id}/roles, /api/applications/{id}/roles. */
export const roleAssignment = {
  kind: "assignment",
  className: "RoleAssignment",
  module: "roleAssignment",
  noun: "role assignment",
  since: "1.28",
  path: "/roles",
  properties: {
    /** The role, of the type of its holder, at least 1 character. A change replaces the assignment. */
    roleId: { type: "string", required: true, createOnly: true, minLength: 1, refersTo: { className: "Role" } },
    /** The user who gets it, at least 1 character; give this or `applicationId`. A change replaces the assignment. */
    userId: { type: "string", createOnly: true, minLength: 1, refersTo: { className: "User" } },
    /**
     * The machine-to-machine application that gets it, at least 1 character; give this or `userId`. A change replaces the
     * assignment.
     */
    applicationId: {
      type: "string",
      createOnly: true,
      minLength: 1,
      refersTo: { className: "Application", types: ["MachineToMachine"] },
    },
  },
  outputs: {},
  holders: { userId: "users", applicationId: "applications" },
} as const satisfies AssignmentDeclaration;
