import { type ObjectDeclaration, PARENT_ID } from "./declaration";

/** Logto's endpoint: /api/applications/{id}/secrets. It has no GET of one secret, and no change but of the name. */
export const applicationSecret = {
  className: "ApplicationSecret",
  module: "applicationSecret",
  noun: "application secret",
  since: "1.28",
  path: "/applications/{applicationId}/secrets",
  properties: {
    applicationId: {
      ...PARENT_ID,
      refersTo: { className: "Application", types: ["Traditional", "MachineToMachine", "Protected"] },
    },
    name: { type: "string", createOnly: true, required: true, minLength: 1, maxLength: 256 },
    // Logto reckons in seconds with a fraction, and cuts it off: of the last ms of 9999 it tells the one before.
    expiresAt: { type: "integer", createOnly: true, minimum: 0, tolerance: 1 },
    rotation: { type: "string", createOnly: true, local: true },
  },
  outputs: { value: { secret: true } },
  naturalKeys: [["applicationId", "name"]],
  clashCodes: ["application.secret_name_exists"],
  search: { by: "all" },
  idParts: ["applicationId", "name"],
  readFromList: true,
} as const satisfies ObjectDeclaration;
