import { type SetsDeclaration, PARENT_ID } from "../../declaration";

/** Who joins an organization just in time, and as what. Logto's endpoint: /api/organizations/{id}/jit. */
export const organizationJit = {
  kind: "sets",
  className: "OrganizationJit",
  module: "organizationJit",
  noun: "just-in-time provisioning of an organization",
  since: "1.28",
  path: "/organizations",
  properties: {
    /** The organization, at least 1 character. A change replaces the provisioning. */
    organizationId: { ...PARENT_ID, refersTo: { className: "Organization" } },
    /**
     * Whoever signs up with an e-mail address of one of these domains becomes a member, each 1 to 128 characters: a set, without
     * order or repetition. Logto keeps the spelling. Undeclared, it is unmanaged; `[]` empties it.
     */
    emailDomains: {
      type: "set",
      items: { type: "string", minLength: 1, maxLength: 128 },
      assignment: { path: "jit/email-domains", bodyKey: "emailDomains", memberKey: "emailDomain", add: "put" },
    },
    /**
     * The ids of the organization roles that who joins so gets, each at least 1 character: a set, without order or repetition.
     * Undeclared, it is unmanaged; `[]` empties it.
     */
    organizationRoleIds: {
      type: "set",
      refersTo: { className: "OrganizationRole" },
      items: { type: "string", minLength: 1 },
      assignment: { path: "jit/roles", bodyKey: "organizationRoleIds", add: "post" },
    },
    /**
     * The ids of the SSO connectors whose users become members, each at least 1 character: a set, without order or repetition.
     * Undeclared, it is unmanaged; `[]` empties it.
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
