import type { ObjectDeclaration } from "./declaration";

/** A permission of the organization template. Logto's endpoint: /api/organization-scopes. */
export const organizationScope = {
  className: "OrganizationScope",
  module: "organizationScope",
  noun: "organization scope",
  since: "1.28",
  path: "/organization-scopes",
  properties: {
    name: { type: "string", required: true, minLength: 1, maxLength: 128 },
    description: { type: "string", nullable: true, maxLength: 256 },
  },
  outputs: {},
  naturalKeys: [["name"]],
  clashCodes: ["entity.unique_integrity_violation"],
  search: { by: "substring" },
} as const satisfies ObjectDeclaration;
