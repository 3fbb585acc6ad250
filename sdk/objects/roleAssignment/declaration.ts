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
    /**
     * The id of the role, at least 1 character. A user needs a role of type `User`, an application one of type
     * `MachineToMachine`. A change replaces the assignment.
     */
    roleId: { type: "string", required: true, createOnly: true, minLength: 1, refersTo: { className: "Role" } },
    /**
     * The id of the user who gets the role, at least 1 character. Give either this or `applicationId`. A change replaces the
     * assignment.
     */
    userId: { type: "string", createOnly: true, minLength: 1, refersTo: { className: "User" } },
    /**
     * The id of the machine-to-machine application that gets the role, at least 1 character. Give either this or `userId`. A
     * change replaces the assignment.
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
