import { type ObjectDeclaration, PARENT_ID } from "./declaration";

/** Logto's endpoint: /api/resources/{resourceId}/scopes. It has no GET of one scope. */
export const apiResourceScope = {
  className: "ApiResourceScope",
  module: "apiResourceScope",
  noun: "API resource scope",
  since: "1.28",
  path: "/resources/{resourceId}/scopes",
  properties: {
    resourceId: { ...PARENT_ID, refersTo: { className: "ApiResource" } },
    name: { type: "string", required: true, minLength: 1, maxLength: 256, format: "scopeName" },
    description: { type: "string", nullable: true },
  },
  outputs: {},
  naturalKeys: [["resourceId", "name"]],
  clashCodes: ["scope.name_exists"],
  search: { by: "exact" },
  lookupParent: "resourceId",
  readFromList: true,
} as const satisfies ObjectDeclaration;
