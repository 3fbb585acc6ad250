import { type CollectionDeclaration, PARENT_ID } from "../../declaration";

/** Logto's endpoint: /api/applications/{id}/secrets. It has no GET of one secret, and no change but of the name. */
export const applicationSecret = {
  kind: "collection",
  className: "ApplicationSecret",
  module: "applicationSecret",
  noun: "application secret",
  pulumiName: "prefix",
  since: "1.28",
  path: "/applications/{applicationId}/secrets",
  properties: {
    /** The application, of a type that has secrets. At least 1 character. A change replaces the secret. */
    applicationId: {
      ...PARENT_ID,
      refersTo: { className: "Application", types: ["Traditional", "MachineToMachine", "Protected"] },
    },
    /**
     * The name, 1 to 256 characters, unique in the application. A change replaces the secret. Default: the Pulumi name with
     * a short suffix, so that a new secret can stand beside the old one. With a name of your own a replacement has to delete
     * first, and has a gap.
     */
    name: { type: "string", createOnly: true, required: true, minLength: 1, maxLength: 256 },
    // Logto reckons in seconds with a fraction, and cuts it off: of the last ms of 9999 it tells the one before.

    /** When it stops working, ms since the epoch, at least 0 and in the future. A change replaces the secret. Default: never. */
    expiresAt: { type: "integer", createOnly: true, minimum: 0, tolerance: 1 },
    /**
     * Any text, such as a date. A change replaces the secret: the new one is made, then what refers to it is updated, then
     * the old one goes.
     */
    rotation: { type: "string", createOnly: true, local: true },
  },
  outputs: {
    /** The secret itself, made by Logto. A Pulumi secret. */
    value: { type: "string", secret: true },
  },
  naturalKeys: [["applicationId", "name"]],
  clashCodes: ["application.secret_name_exists"],
  search: { by: "all" },
  idParts: ["applicationId", "name"],
  readFromList: true,
} as const satisfies CollectionDeclaration;
