import { type SetsDeclaration, PARENT_ID } from "../../declaration";

/** All roles of one machine-to-machine application. Logto's endpoint: /api/applications/{applicationId}/roles. */
export const applicationRoles = {
  kind: "sets",
  className: "ApplicationRoles",
  module: "applicationRoles",
  noun: "set of roles of an application",
  since: "1.28",
  path: "/applications",
  properties: {
    /** The id of the machine-to-machine application, at least 1 character. A change replaces the set. */
    applicationId: { ...PARENT_ID, refersTo: { className: "Application", types: ["MachineToMachine"] } },
    /**
     * The ids of all roles of the application, each at least 1 character. The roles must be of type `MachineToMachine`. The
     * provider removes every other role from the application; `[]` removes all.
     */
    roleIds: {
      type: "set",
      refersTo: { className: "Role", types: ["MachineToMachine"] },
      required: true,
      items: { type: "string", minLength: 1 },
      assignment: { path: "roles", bodyKey: "roleIds", add: "post" },
    },
  },
  outputs: {},
  idParts: ["applicationId"],
  roleSet: "roleIds",
} as const satisfies SetsDeclaration;
