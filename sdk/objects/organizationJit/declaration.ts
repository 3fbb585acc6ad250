import { type SetsDeclaration, PARENT_ID } from "../../declaration";

/** Which users become members of an organization automatically. Logto's endpoint: /api/organizations/{id}/jit. */
export const organizationJit = {
  kind: "sets",
  className: "OrganizationJit",
  module: "organizationJit",
  noun: "just-in-time provisioning of an organization",
  since: "1.28",
  path: "/organizations",
  properties: {
    /** The id of the organization, at least 1 character. A change replaces the provisioning. */
    organizationId: { ...PARENT_ID, refersTo: { className: "Organization" } },
    /**
     * E-mail domains, each 1 to 128 characters. Users who sign up with an address of one of them become members. Logto keeps
     * upper and lower case. A set: order and repetition do not matter. If it is not declared, it is not managed; `[]` empties
     * it.
     */
    emailDomains: {
      type: "set",
      items: { type: "string", minLength: 1, maxLength: 128 },
      assignment: { path: "jit/email-domains", bodyKey: "emailDomains", memberKey: "emailDomain", add: "put" },
    },
    /**
     * The ids of the organization roles that these members get, each at least 1 character. A set: order and repetition do not
     * matter. If it is not declared, it is not managed; `[]` empties it.
     */
    organizationRoleIds: {
      type: "set",
      refersTo: { className: "OrganizationRole" },
      items: { type: "string", minLength: 1 },
      assignment: { path: "jit/roles", bodyKey: "organizationRoleIds", add: "post" },
    },
    /**
     * The ids of the SSO connectors whose users become members, each at least 1 character. A set: order and repetition do not
     * matter. If it is not declared, it is not managed; `[]` empties it.
     */
    ssoConnectorIds: {
      type: "set",
      items: { type: "string", minLength: 1 },
      assignment: { path: "jit/sso-connectors", bodyKey: "ssoConnectorIds", add: "post" },
    },
  },
  outputs: {},
  idParts: ["organizationId"],
} as const satisfies SetsDeclaration;
