import { type ObjectDeclaration, PARENT_ID } from "./declaration";

/** A machine-to-machine application in an organization. Logto's endpoint: /api/organizations/{id}/applications. */
export const organizationApplication = {
  className: "OrganizationApplication",
  module: "organizationApplication",
  noun: "organization application",
  since: "1.28",
  path: "/organizations/{organizationId}/applications",
  properties: {
    organizationId: { ...PARENT_ID, refersTo: { className: "Organization" } },
    applicationId: { ...PARENT_ID, refersTo: { className: "Application", types: ["MachineToMachine"] } },
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
