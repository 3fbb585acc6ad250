import type { CollectionDeclaration } from "../../declaration";

/** A role of the organization template. Logto's endpoint: /api/organization-roles. */
export const organizationRole = {
  kind: "collection",
  className: "OrganizationRole",
  module: "organizationRole",
  noun: "organization role",
  pulumiName: "name",
  since: "1.28",
  path: "/organization-roles",
  properties: {
    /** The name, 1 to 128 characters, unique in the tenant. Default: the Pulumi name. */
    name: { type: "string", required: true, minLength: 1, maxLength: 128 },
    /** What the role is for, at most 256 characters. An empty text is the same as none. */
    description: { type: "string", nullable: true, maxLength: 256 },
    /**
     * Whether the role is for users or for machine-to-machine applications. A change replaces the role and deletes the old one
     * first. Default: `"User"`.
     */
    type: { type: "string", createOnly: true, oneOf: ["User", "MachineToMachine"], default: "User" },
    /**
     * The ids of its organization permissions, each at least 1 character. A set: order and repetition do not matter. If it is
     * not declared, it is not managed; `[]` empties it.
     */
    scopeIds: {
      type: "set",
      refersTo: { className: "OrganizationScope" },
      items: { type: "string", minLength: 1 },
      assignment: {
        path: "scopes",
        bodyKey: "organizationScopeIds",
        add: "post",
        createKey: "organizationScopeIds",
      },
    },
    /**
     * The ids of its permissions of API resources, each at least 1 character. A set: order and repetition do not matter. If it
     * is not declared, it is not managed; `[]` empties it.
     */
    resourceScopeIds: {
      type: "set",
      refersTo: { className: "ApiResourceScope" },
      items: { type: "string", minLength: 1 },
      assignment: { path: "resource-scopes", bodyKey: "scopeIds", add: "post", createKey: "resourceScopeIds" },
    },
  },
  outputs: {},
  naturalKeys: [["name"]],
  clashCodes: ["entity.unique_integrity_violation"],
  search: { by: "substring" },
} as const satisfies CollectionDeclaration;
