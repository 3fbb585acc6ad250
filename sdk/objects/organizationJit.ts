import { type ObjectDeclaration, PARENT_ID } from "./declaration";

/** Who joins an organization just in time, and as what. Logto's endpoint: /api/organizations/{id}/jit. */
export const organizationJit = {
  className: "OrganizationJit",
  module: "organizationJit",
  noun: "just-in-time provisioning of an organization",
  since: "1.28",
  path: "/organizations",
  properties: {
    organizationId: { ...PARENT_ID, refersTo: { className: "Organization" } },
    emailDomains: {
      type: "set",
      items: { type: "string", minLength: 1, maxLength: 128 },
      assignment: { path: "jit/email-domains", bodyKey: "emailDomains", memberKey: "emailDomain", add: "put" },
    },
    organizationRoleIds: {
      type: "set",
      refersTo: { className: "OrganizationRole" },
      items: { type: "string", minLength: 1 },
      assignment: { path: "jit/roles", bodyKey: "organizationRoleIds", add: "post" },
    },
    ssoConnectorIds: {
      type: "set",
      items: { type: "string", minLength: 1 },
      assignment: { path: "jit/sso-connectors", bodyKey: "ssoConnectorIds", add: "post" },
    },
  },
  outputs: {},
  naturalKeys: [["organizationId"]],
  clashCodes: [],
  search: { by: "all" },
  idParts: ["organizationId"],
} as const satisfies ObjectDeclaration;
