import type { ObjectDeclaration } from "./declaration";

/** Logto's endpoint: /api/roles. */
export const role = {
  className: "Role",
  module: "role",
  noun: "role",
  since: "1.28",
  path: "/roles",
  properties: {
    name: { type: "string", required: true, minLength: 1, maxLength: 128 },
    description: { type: "string", required: true, minLength: 1, maxLength: 128 },
    type: { type: "string", createOnly: true, oneOf: ["User", "MachineToMachine"], default: "User" },
    isDefault: { type: "boolean", default: false },
    scopeIds: {
      type: "set",
      refersTo: { className: "ApiResourceScope" },
      items: { type: "string", minLength: 1 },
      assignment: { path: "scopes", bodyKey: "scopeIds", add: "post" },
    },
  },
  outputs: {},
  naturalKeys: [["name"]],
  clashCodes: ["role.name_in_use"],
  search: { by: "exact" },
} as const satisfies ObjectDeclaration;
