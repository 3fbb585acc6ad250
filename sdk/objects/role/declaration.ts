import type { CollectionDeclaration } from "../../declaration";

/** Logto's endpoint: /api/roles. */
export const role = {
  kind: "collection",
  className: "Role",
  module: "role",
  noun: "role",
  pulumiName: "name",
  since: "1.28",
  path: "/roles",
  properties: {
    /** The name, 1 to 128 characters, unique in the tenant. Default: the Pulumi name. */
    name: { type: "string", required: true, minLength: 1, maxLength: 128 },
    /** What the role is for, 1 to 128 characters. Logto requires it. */
    description: { type: "string", required: true, minLength: 1, maxLength: 128 },
    /**
     * Whether the role is for users or for machine-to-machine applications. A change replaces the role and deletes the old one
     * first. Default: `"User"`.
     */
    type: { type: "string", createOnly: true, oneOf: ["User", "MachineToMachine"], default: "User" },
    /** Whether every user created from now on gets the role. Default: `false`. */
    isDefault: { type: "boolean", default: false },
    /**
     * The ids of its permissions, each at least 1 character. A set: order and repetition do not matter. If it is not declared,
     * it is not managed; `[]` empties it.
     */
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
} as const satisfies CollectionDeclaration;
