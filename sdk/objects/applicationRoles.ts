import { type ObjectDeclaration, PARENT_ID } from "./declaration";

/** All roles of one machine-to-machine application. Logto's endpoint: /api/applications/{applicationId}/roles. */
export const applicationRoles = {
  className: "ApplicationRoles",
  module: "applicationRoles",
  noun: "set of roles of an application",
  since: "1.28",
  path: "/applications",
  properties: {
    applicationId: { ...PARENT_ID, refersTo: { className: "Application", types: ["MachineToMachine"] } },
    roleIds: {
      type: "set",
      refersTo: { className: "Role", types: ["MachineToMachine"] },
      required: true,
      items: { type: "string", minLength: 1 },
      assignment: { path: "roles", bodyKey: "roleIds", add: "post" },
    },
  },
  outputs: {},
  naturalKeys: [["applicationId"]],
  clashCodes: [],
  search: { by: "all" },
  idParts: ["applicationId"],
} as const satisfies ObjectDeclaration;
