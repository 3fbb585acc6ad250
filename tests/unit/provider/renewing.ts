import type { CollectionDeclaration } from "../../../sdk/declaration";

/** An object with an argument of which another text makes Logto create a new key. */
export const renewing = {
  kind: "collection",
  className: "Hook",
  module: "hook",
  noun: "hook",
  since: "1.28",
  path: "/hooks",
  properties: {
    name: { type: "string", required: true },
    rotation: { type: "string", local: true, renewsAt: "signing-key" },
  },
  outputs: { signingKey: { type: "string", secret: true } },
  naturalKeys: [["name"]],
  clashCodes: [],
  search: { by: "all" },
} as const satisfies CollectionDeclaration;
