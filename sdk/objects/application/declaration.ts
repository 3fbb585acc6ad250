import type { CollectionDeclaration } from "../../declaration";

/** Logto's endpoint: /api/applications. SAML applications have another endpoint and are not part of this class. */
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
    /** The type of the application. It must be a plain value, not an output. A change replaces the application. */
    type: {
      type: "string",
      required: true,
      plain: true,
      createOnly: true,
      oneOf: ["Native", "SPA", "Traditional", "MachineToMachine", "Protected"],
    },
    /** What the application is for. An empty text is the same as none. */
    description: { type: "string", nullable: true },
    /**
     * The OpenID Connect settings. Not allowed for the type `Protected`, because Logto itself writes them there. Default: no
     * URIs.
     */
    oidcClientMetadata: {
      type: "object",
      default: {},
      properties: {
        /**
         * The URIs to which Logto may send users after sign-in. Absolute URIs with http, https or a custom scheme. In http and
         * https URIs, `*` is a wildcard in the host, which must then contain a dot, and in the path. The order is kept.
         * Default: `[]`.
         */
        redirectUris: { type: "list", items: { type: "string" }, default: [] },
        /** The URIs to which Logto may send users after sign-out. The rules of `redirectUris` apply. Default: `[]`. */
        postLogoutRedirectUris: { type: "list", items: { type: "string" }, default: [] },
        /** The URL that Logto calls when a user signs out of another application (OpenID Connect Back-Channel Logout). */
        backchannelLogoutUri: { type: "string", format: "url" },
        /** Whether the token of the back-channel logout must contain a session id. Logto's default: `false`. */
        backchannelLogoutSessionRequired: { type: "boolean", implied: false },
        /** The URL of a logo. */
        logoUri: { type: "string" },
      },
    },
    /** Logto's own settings of the application. If you remove the argument, Logto's defaults apply. */
    customClientMetadata: {
      type: "object",
      properties: {
        /** Origins that may call Logto from a browser, each at least 1 character. An origin has no path and no slash at the end. */
        corsAllowedOrigins: { type: "list", items: { type: "string", minLength: 1 } },
        /** The lifetime of an ID token, in seconds, at least 1. Logto's default: `3600`. */
        idTokenTtl: { type: "integer", minimum: 1, implied: 3600 },
        /** The lifetime of a refresh token, in seconds, at least 1. If `refreshTokenTtlInDays` is set, Logto uses that one. */
        refreshTokenTtl: { type: "integer", minimum: 1 },
        /** The lifetime of a refresh token, in days, 1 to 180. */
        refreshTokenTtlInDays: { type: "integer", minimum: 1, maximum: 180 },
        /** Whether Logto issues a refresh token even if the user was not asked for consent. Logto's default: `false`. */
        alwaysIssueRefreshToken: { type: "boolean", implied: false },
        /** Whether Logto issues a new refresh token near the end of the old one's lifetime. Logto's default: `true`. */
        rotateRefreshToken: { type: "boolean", implied: true },
        /** Whether the application may exchange tokens. Not allowed for third-party applications. Logto's default: `false`. */
        allowTokenExchange: { type: "boolean", implied: false, since: "1.36" },
        /**
         * Whether users sign in by the device flow. Only for the type `Native`. A change replaces the application. Logto's
         * default: `false`.
         */
        isDeviceFlow: { type: "boolean", createOnly: true, absent: false, since: "1.38" },
        /** The number of grants that a user may hold at the same time, at least 1. */
        maxAllowedGrants: { type: "integer", minimum: 1, since: "1.38" },
      },
    },
    /** Any JSON object. If it is not declared, it is not managed; `{}` empties it. */
    customData: { type: "json" },
    /**
     * Whether the application belongs to a third party. Only for the types `Traditional`, `SPA` and `Native`. A change replaces
     * the application. Default: `false`.
     */
    isThirdParty: { type: "boolean", createOnly: true, default: false },
    /** The site that Logto protects. Required for the type `Protected`, and not allowed for any other type. */
    protectedAppMetadata: {
      type: "object",
      properties: {
        /** The subdomain at which Logto serves the site, at least 1 character. A change replaces the application. */
        subDomain: { type: "string", required: true, createOnly: true, writeOnly: true, minLength: 1 },
        /** The URL of the protected site. */
        origin: { type: "string", required: true, format: "url" },
      },
    },
  },
  outputs: {},
  naturalKeys: [["name"]],
  clashCodes: [],
  search: { by: "exact" },
} as const satisfies CollectionDeclaration;

/** The types of applications for which Logto creates a secret together with the application. */
export const CONFIDENTIAL_TYPES = ["Traditional", "MachineToMachine", "Protected"] as const;

/** The name of the secret that Logto creates together with an application. */
export const DEFAULT_SECRET_NAME = "Default secret";
