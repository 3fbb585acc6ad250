import type { ObjectDeclaration } from "./declaration";

/** Logto's endpoint: /api/resources. */
export const apiResource = {
  className: "ApiResource",
  module: "apiResource",
  noun: "API resource",
  since: "1.28",
  path: "/resources",
  properties: {
    name: { type: "string", required: true, minLength: 1 },
    indicator: { type: "string", required: true, createOnly: true, minLength: 1 },
    accessTokenTtl: { type: "integer", minimum: 1, default: 3600 },
    isDefault: { type: "boolean", default: false, patchPath: "is-default", notInCreate: true },
  },
  outputs: {},
  naturalKeys: [["indicator"]],
  clashCodes: ["resource.resource_identifier_in_use"],
  search: { by: "all" },
} as const satisfies ObjectDeclaration;
