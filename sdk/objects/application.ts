import type { ObjectDeclaration } from "./declaration";

/** Logto's endpoint: /api/applications. SAML applications have an endpoint of their own and are not here. */
export const application = {
  className: "Application",
  module: "application",
  noun: "application",
  since: "1.28",
  path: "/applications",
  properties: {
    name: { type: "string", required: true, minLength: 1, maxLength: 256 },
    type: {
      type: "string",
      required: true,
      createOnly: true,
      oneOf: ["Native", "SPA", "Traditional", "MachineToMachine", "Protected"],
    },
    description: { type: "string", nullable: true },
    oidcClientMetadata: {
      type: "object",
      default: {},
      properties: {
        redirectUris: { type: "list", items: { type: "string" }, default: [] },
        postLogoutRedirectUris: { type: "list", items: { type: "string" }, default: [] },
        backchannelLogoutUri: { type: "string", format: "url" },
        backchannelLogoutSessionRequired: { type: "boolean", implied: false },
        logoUri: { type: "string" },
      },
    },
    customClientMetadata: {
      type: "object",
      properties: {
        corsAllowedOrigins: { type: "list", items: { type: "string", minLength: 1 } },
        idTokenTtl: { type: "integer", minimum: 1, implied: 3600 },
        refreshTokenTtl: { type: "integer", minimum: 1 },
        refreshTokenTtlInDays: { type: "integer", minimum: 1, maximum: 180 },
        alwaysIssueRefreshToken: { type: "boolean", implied: false },
        rotateRefreshToken: { type: "boolean", implied: true },
        allowTokenExchange: { type: "boolean", implied: false, since: "1.36" },
        isDeviceFlow: { type: "boolean", createOnly: true, absent: false, since: "1.38" },
        maxAllowedGrants: { type: "integer", minimum: 1, since: "1.38" },
      },
    },
    customData: { type: "json" },
    isThirdParty: { type: "boolean", createOnly: true, default: false },
    protectedAppMetadata: {
      type: "object",
      properties: {
        subDomain: { type: "string", required: true, createOnly: true, writeOnly: true, minLength: 1 },
        origin: { type: "string", required: true, format: "url" },
      },
    },
  },
  outputs: {},
  naturalKeys: [["name"]],
  clashCodes: [],
  search: { by: "exact" },
} as const satisfies ObjectDeclaration;

/** The types to which Logto gives a secret when it makes the application. */
export const CONFIDENTIAL_TYPES = ["Traditional", "MachineToMachine", "Protected"] as const;

/** The name that Logto gives to the secret it makes together with an application. */
export const DEFAULT_SECRET_NAME = "Default secret";
