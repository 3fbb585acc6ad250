import type { CollectionDeclaration } from "../../declaration";

/** A permission of the organization template. Logto's endpoint: /api/organization-scopes. */
export const organizationScope = {
  kind: "collection",
  className: "OrganizationScope",
  module: "organizationScope",
  noun: "organization scope",
  pulumiName: "name",
  since: "1.28",
  path: "/organization-scopes",
  properties: {
    /** The name, 1 to 128 characters, unique in the tenant. Default: the Pulumi name. */
    name: { type: "string", required: true, minLength: 1, maxLength: 128 },
    /** What the permission allows, at most 256 characters. An empty text is the same as none. */
    description: { type: "string", nullable: true, maxLength: 256 },
  },
  outputs: {},
  naturalKeys: [["name"]],
  clashCodes: ["entity.unique_integrity_violation"],
  search: { by: "substring" },
} as const satisfies CollectionDeclaration;
