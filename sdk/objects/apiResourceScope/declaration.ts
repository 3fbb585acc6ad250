import { type CollectionDeclaration, PARENT_ID } from "../../declaration";

/** Logto's endpoint: /api/resources/{resourceId}/scopes. It cannot read a single scope. */
export const apiResourceScope = {
  kind: "collection",
  className: "ApiResourceScope",
  module: "apiResourceScope",
  noun: "API resource scope",
  pulumiName: "name",
  since: "1.28",
  path: "/resources/{resourceId}/scopes",
  properties: {
    /** The id of the API resource that it belongs to, at least 1 character. A change replaces the scope. */
    resourceId: { ...PARENT_ID, refersTo: { className: "ApiResource" } },
    /** The name: 1 to 256 characters without white space, unique in the API resource. Default: the Pulumi name. */
    name: { type: "string", required: true, minLength: 1, maxLength: 256, format: "scopeName" },
    /** What the permission allows. An empty text is the same as none. */
    description: { type: "string", nullable: true },
  },
  outputs: {},
  naturalKeys: [["resourceId", "name"]],
  clashCodes: ["scope.name_exists"],
  search: { by: "exact" },
  lookupParent: "resourceId",
  readFromList: true,
} as const satisfies CollectionDeclaration;
