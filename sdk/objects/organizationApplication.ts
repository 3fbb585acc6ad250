import type { ObjectDeclaration } from "./declaration";

/** A machine-to-machine application in an organization. Logto's endpoint: /api/organizations/{id}/applications. */
export const organizationApplication = {
  className: "OrganizationApplication",
  module: "organizationApplication",
  noun: "organization application",
  path: "/organizations/{organizationId}/applications",
  properties: {
    organizationId: {
      type: "string",
      required: true,
      createOnly: true,
      minLength: 1,
      local: true,
      refersTo: { className: "Organization" },
    },
    applicationId: {
      type: "string",
      required: true,
      createOnly: true,
      minLength: 1,
      local: true,
      refersTo: { className: "Application", types: ["MachineToMachine"] },
    },
    organizationRoleIds: {
      type: "set",
      refersTo: { className: "OrganizationRole", types: ["MachineToMachine"] },
      items: { type: "string", minLength: 1 },
      assignment: { path: "roles", bodyKey: "organizationRoleIds", add: "post" },
    },
  },
  outputs: {},
  naturalKeys: [["organizationId", "applicationId"]],
  clashCodes: [],
  search: { by: "all" },
  idParts: ["organizationId", "applicationId"],
} as const satisfies ObjectDeclaration;
