import type { CollectionDeclaration } from "../../declaration";

/** Logto's endpoint: /api/applications. SAML applications have an endpoint of their own and are not here. */
export const application = {
  kind: "collection",
  className: "Application",
  module: "application",
  noun: "application",
  pulumiName: "name",
  since: "1.28",
  path: "/applications",
  properties: {
    /** The name that users and administrators see, 1 to 256 characters. It need not be unique. Default: the Pulumi name. */
    name: { type: "string", required: true, minLength: 1, maxLength: 256 },
    /** The kind of the application, a plain value. A change replaces the application. */
    type: {
      type: "string",
      required: true,
      plain: true,
      createOnly: true,
      oneOf: ["Native", "SPA", "Traditional", "MachineToMachine", "Protected"],
    },
    /** What it is for. Empty and absent are one. */
    description: { type: "string", nullable: true },
    /** The OpenID Connect side. Default: no URIs. Not for the type `Protected`, where Logto writes it. */
    oidcClientMetadata: {
      type: "object",
      default: {},
      properties: {
        /**
         * Where users may be sent after they signed in. Absolute URIs with http, https or a custom scheme; `*` is a wildcard in
         * the host (which then needs a dot) and in the path, for http and https. The order is kept. Default: `[]`.
         */
        redirectUris: { type: "list", items: { type: "string" }, default: [] },
        /** Where users may be sent after they signed out, with the rules of `redirectUris`. Default: `[]`. */
        postLogoutRedirectUris: { type: "list", items: { type: "string" }, default: [] },
        /** The URL that Logto calls when a user signs out elsewhere (OpenID Connect Back-Channel Logout). */
        backchannelLogoutUri: { type: "string", format: "url" },
        /** Does the back-channel logout token need a session id? */
        backchannelLogoutSessionRequired: { type: "boolean", implied: false },
        /** The address of a logo. */
        logoUri: { type: "string" },
      },
    },
    /** Logto's own settings. Removing it resets them. */
    customClientMetadata: {
      type: "object",
      properties: {
        /** Origins that may call Logto from a browser, without a path or a slash at the end. Each at least 1 character. */
        corsAllowedOrigins: { type: "list", items: { type: "string", minLength: 1 } },
        /** How long an id token lives, in seconds, at least 1. */
        idTokenTtl: { type: "integer", minimum: 1, implied: 3600 },
        /** How long a refresh token lives, in seconds, at least 1. Logto prefers `refreshTokenTtlInDays`. */
        refreshTokenTtl: { type: "integer", minimum: 1 },
        /** How long a refresh token lives, in days, 1 to 180. */
        refreshTokenTtlInDays: { type: "integer", minimum: 1, maximum: 180 },
        /** Give out a refresh token even when the user was not asked for consent? */
        alwaysIssueRefreshToken: { type: "boolean", implied: false },
        /** Give out a new refresh token when most of the old one's life is over? */
        rotateRefreshToken: { type: "boolean", implied: true },
        /** May the application exchange tokens? Never for a third-party application. */
        allowTokenExchange: { type: "boolean", implied: false, since: "1.36" },
        /** Does it sign in by the device flow? For the type `Native` only. A change replaces the application. */
        isDeviceFlow: { type: "boolean", createOnly: true, absent: false, since: "1.38" },
        /** How many grants a user may hold at once, at least 1. */
        maxAllowedGrants: { type: "integer", minimum: 1, since: "1.38" },
      },
    },
    /** Any JSON object. Undeclared, it is unmanaged; `{}` empties it. */
    customData: { type: "json" },
    /**
     * Is it somebody else's application? Only for the types `Traditional`, `SPA` and `Native`. A change replaces the
     * application. Default: `false`.
     */
    isThirdParty: { type: "boolean", createOnly: true, default: false },
    /** What is protected. Required for the type `Protected`, and only there. */
    protectedAppMetadata: {
      type: "object",
      properties: {
        /** The subdomain at which Logto serves it, at least 1 character. A change replaces the application. */
        subDomain: { type: "string", required: true, createOnly: true, writeOnly: true, minLength: 1 },
        /** The URL of the site that is protected. */
        origin: { type: "string", required: true, format: "url" },
      },
    },
  },
  outputs: {},
  naturalKeys: [["name"]],
  clashCodes: [],
  search: { by: "exact" },
} as const satisfies CollectionDeclaration;

/** The types to which Logto gives a secret when it makes the application. */
export const CONFIDENTIAL_TYPES = ["Traditional", "MachineToMachine", "Protected"] as const;

/** The name that Logto gives to the secret it makes together with an application. */
export const DEFAULT_SECRET_NAME = "Default secret";
