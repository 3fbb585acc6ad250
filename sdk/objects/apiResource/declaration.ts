import type { CollectionDeclaration } from "../../declaration";

/** Logto's endpoint: /api/resources. */
export const apiResource = {
  kind: "collection",
  className: "ApiResource",
  module: "apiResource",
  noun: "API resource",
  pulumiName: "name",
  since: "1.28",
  path: "/resources",
  properties: {
    /** The name that administrators see, at least 1 character. Default: the Pulumi name. */
    name: { type: "string", required: true, minLength: 1 },
    /**
     * The audience of its access tokens, usually the URL of the API. At least 1 character, unique in the tenant. A change
     * replaces the API resource.
     */
    indicator: { type: "string", required: true, createOnly: true, minLength: 1 },
    /** The lifetime of its access tokens, in seconds, at least 1. Default: `3600`. */
    accessTokenTtl: { type: "integer", minimum: 1, default: 3600 },
    /**
     * Whether it is the audience of token requests that name no resource. A tenant has at most one such API resource.
     * Default: `false`.
     */
    isDefault: { type: "boolean", default: false, patchPath: "is-default", notInCreate: true },
  },
  outputs: {},
  naturalKeys: [["indicator"]],
  clashCodes: ["resource.resource_identifier_in_use"],
  search: { by: "all" },
} as const satisfies CollectionDeclaration;
