import { type CollectionDeclaration, PARENT_ID } from "../../declaration";

/** Logto's endpoint: /api/applications/{id}/secrets. It cannot read a single secret, and can change only the name. */
export const applicationSecret = {
  kind: "collection",
  className: "ApplicationSecret",
  module: "applicationSecret",
  noun: "application secret",
  pulumiName: "prefix",
  since: "1.28",
  path: "/applications/{applicationId}/secrets",
  properties: {
    /** The id of the application, at least 1 character. Its type must be one that has secrets. A change replaces the secret. */
    applicationId: {
      ...PARENT_ID,
      refersTo: { className: "Application", types: ["Traditional", "MachineToMachine", "Protected"] },
    },
    /**
     * The name, 1 to 256 characters, unique in the application. A change replaces the secret. Default: the Pulumi name with a
     * short suffix, so that a replacement can create the new secret before it deletes the old one. If you set a name, a
     * replacement deletes the old secret first, and for a moment there is none.
     */
    name: { type: "string", createOnly: true, required: true, minLength: 1, maxLength: 256 },
    // Logto computes with seconds and a fraction, and truncates the result. For far dates the answer can be 1 ms too low.

    /**
     * When the secret expires, in ms since the epoch. At least 0, and in the future. A change replaces the secret. Default:
     * never.
     */
    expiresAt: { type: "integer", createOnly: true, minimum: 0, tolerance: 1 },
    /**
     * Any text, such as a date. A change replaces the secret: the new one is created, then the resources that use it are
     * updated, then the old one is deleted.
     */
    rotation: { type: "string", createOnly: true, local: true },
  },
  outputs: {
    /** The secret itself, which Logto generates. It is a Pulumi secret. */
    value: { type: "string", secret: true },
  },
  naturalKeys: [["applicationId", "name"]],
  clashCodes: ["application.secret_name_exists"],
  search: { by: "all" },
  idParts: ["applicationId", "name"],
  readFromList: true,
} as const satisfies CollectionDeclaration;
