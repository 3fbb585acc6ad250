import type { ObjectDeclaration } from "./declaration";

/** One role for one user or one application. Logto's endpoints: /api/users/{id}/roles, /api/applications/{id}/roles. */
export const roleAssignment = {
  className: "RoleAssignment",
  module: "roleAssignment",
  noun: "role assignment",
  since: "1.28",
  path: "/roles",
  properties: {
    roleId: { type: "string", required: true, createOnly: true, minLength: 1, refersTo: { className: "Role" } },
    userId: { type: "string", createOnly: true, minLength: 1, refersTo: { className: "User" } },
    applicationId: {
      type: "string",
      createOnly: true,
      minLength: 1,
      refersTo: { className: "Application", types: ["MachineToMachine"] },
    },
  },
  outputs: {},
  naturalKeys: [
    ["roleId", "userId"],
    ["roleId", "applicationId"],
  ],
  clashCodes: [],
  search: { by: "all" },
} as const satisfies ObjectDeclaration;
