import { type MemberDeclaration, PARENT_ID } from "../../declaration";

/** A machine-to-machine application in an organization. Logto's endpoint: /api/organizations/{id}/applications. */
export const organizationApplication = {
  kind: "member",
  className: "OrganizationApplication",
  module: "organizationApplication",
  noun: "organization application",
  since: "1.28",
  path: "/organizations/{organizationId}/applications",
  properties: {
    /** The id of the organization, at least 1 character. A change replaces the membership. */
    organizationId: { ...PARENT_ID, refersTo: { className: "Organization" } },
    /** The id of the application, of type `MachineToMachine`, at least 1 character. A change replaces the membership. */
    applicationId: { ...PARENT_ID, refersTo: { className: "Application", types: ["MachineToMachine"] } },
    /**
     * The ids of all roles of the application in the organization, each at least 1 character. The roles must be of type
     * `MachineToMachine`. A set: order and repetition do not matter. If it is not declared, it is not managed; `[]` empties it.
     */
    organizationRoleIds: {
      type: "set",
      refersTo: { className: "OrganizationRole", types: ["MachineToMachine"] },
      items: { type: "string", minLength: 1 },
      assignment: { path: "roles", bodyKey: "organizationRoleIds", add: "post" },
    },
  },
  outputs: {},
  idParts: ["organizationId", "applicationId"],
  bodyKey: "applicationIds",
  ownSet: "organizationRoleIds",
} as const satisfies MemberDeclaration;
