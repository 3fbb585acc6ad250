import type { ObjectDeclaration } from "./declaration";

/** A role of the organization template. Logto's endpoint: /api/organization-roles. */
export const organizationRole = {
  className: "OrganizationRole",
  module: "organizationRole",
  noun: "organization role",
  since: "1.28",
  path: "/organization-roles",
  properties: {
    name: { type: "string", required: true, minLength: 1, maxLength: 128 },
    description: { type: "string", nullable: true, maxLength: 256 },
    type: { type: "string", createOnly: true, oneOf: ["User", "MachineToMachine"], default: "User" },
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
} as const satisfies ObjectDeclaration;
