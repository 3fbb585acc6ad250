import type { CollectionDeclaration } from "../../declaration";

/** Logto's endpoint: /api/hooks. The key `event` of earlier releases, for a single event, is not part of this class. */
export const webhook = {
  kind: "collection",
  className: "Webhook",
  module: "webhook",
  noun: "webhook",
  pulumiName: "name",
  since: "1.28",
  path: "/hooks",
  properties: {
    /** The name, 1 to 256 characters. It need not be unique. Default: the Pulumi name. */
    name: { type: "string", required: true, minLength: 1, maxLength: 256 },
    /**
     * The events that make Logto send a request, at least 1. The order is kept; Logto removes repetitions. Logto refuses an
     * event that its release does not know: `Identifier.Lockout` is new in 1.34, `PostSignInAdaptiveMfaTriggered` in 1.37,
     * `Message.RateLimited` in 1.41, and `Grant.LimitExceeded` in 1.42.
     */
    events: {
      type: "list",
      required: true,
      minItems: 1,
      rewrites: ["dropsRepeats"],
      items: {
        type: "string",
        oneOf: [
          "PostRegister",
          "PostSignIn",
          "PostSignInAdaptiveMfaTriggered",
          "PostResetPassword",
          "User.Created",
          "User.Deleted",
          "User.Data.Updated",
          "User.SuspensionStatus.Updated",
          "Role.Created",
          "Role.Deleted",
          "Role.Data.Updated",
          "Role.Scopes.Updated",
          "Scope.Created",
          "Scope.Deleted",
          "Scope.Data.Updated",
          "Organization.Created",
          "Organization.Deleted",
          "Organization.Data.Updated",
          "Organization.Membership.Updated",
          "OrganizationRole.Created",
          "OrganizationRole.Deleted",
          "OrganizationRole.Data.Updated",
          "OrganizationRole.Scopes.Updated",
          "OrganizationScope.Created",
          "OrganizationScope.Deleted",
          "OrganizationScope.Data.Updated",
          "Identifier.Lockout",
          "Message.RateLimited",
          "Grant.LimitExceeded",
        ],
      },
    },
    /** Where Logto sends the requests, and how. Logto replaces it as a whole: it loses a key that you do not declare. */
    config: {
      type: "object",
      required: true,
      properties: {
        /** The URL that Logto calls with POST. Any text: Logto does not check that it is a URL. */
        url: { type: "string", required: true },
        /**
         * HTTP headers that Logto adds to each request: a text by each name. A value is readable in the state unless you pass it
         * as `pulumi.secret`. Default: none.
         */
        headers: { type: "map", values: { type: "string" } },
        /**
         * How often Logto sends a failed request again, 0 to 3; fractions are allowed. Logto 1.42 stores the number, but does not
         * send a request again that was answered with 500. Default: none is stored.
         */
        retries: { type: "number", minimum: 0, maximum: 3 },
      },
    },
    /** Whether Logto sends requests. Default: `true`. */
    enabled: { type: "boolean", default: true },
    /**
     * Any text, such as a date. A change to another text makes Logto create a new signing key, with which it signs from then
     * on; the webhook stays the same. The first text that is declared for an existing webhook does so as well. If you remove the
     * argument, nothing changes.
     */
    rotation: { type: "string", local: true, renewsAt: "signing-key" },
  },
  outputs: {
    /**
     * The key with which Logto signs each request: the header `logto-signature-sha-256` is the HMAC-SHA256 of the body, in
     * hexadecimal digits. Logto generates it. It is a Pulumi secret.
     */
    signingKey: { type: "string", secret: true },
  },
  naturalKeys: [["name"]],
  clashCodes: [],
  search: { by: "all" },
} as const satisfies CollectionDeclaration;
