import type { KeyedDeclaration } from "../../declaration";

/** Logto's endpoint: /api/configs/jwt-customizer/{tokenType}. */
export const jwtCustomizer = {
  kind: "keyed",
  className: "JwtCustomizer",
  module: "jwtCustomizer",
  noun: "JWT customizer",
  since: "1.28",
  path: "/configs/jwt-customizer/{tokenType}",
  properties: {
    /**
     * The tokens that get the claims: `access-token` for those of users, `client-credentials` for those of machines. A change
     * replaces the customizer.
     */
    tokenType: {
      type: "string",
      required: true,
      createOnly: true,
      local: true,
      oneOf: ["access-token", "client-credentials"],
    },
    /**
     * JavaScript that defines the function `getCustomJwtClaims`, which returns an object of claims. Logto calls it with
     * `{ token, context, environmentVariables, api }` for each token; `api.denyAccess(message)` refuses the token. TypeScript
     * and modules are not supported. The preview checks the syntax, and that the script defines the function.
     */
    script: { type: "string", required: true },
    /** Texts that the script gets as `environmentVariables`, by name. All of it is a Pulumi secret. Default: none. */
    environmentVariables: { type: "map", secret: true, values: { type: "string" } },
    /**
     * The context with which the console tests the script, in the shape of the context of a token: `user` (required for
     * `access-token`), `application`, `organization`, `grant`, `interaction`. Logto drops keys that it does not know.
     * Default: none.
     */
    contextSample: { type: "json", rewrites: ["dropsUnknown"], removal: "default" },
    /**
     * The token with which the console tests the script. It may only have the keys that Logto knows, such as `aud`, `scope` and
     * `clientId`. Default: none.
     */
    tokenSample: { type: "json", removal: "default" },
    /**
     * Whether a token is refused if the script fails; otherwise it is issued without the claims. New in Logto 1.39; earlier
     * releases refuse the argument. Default: none is stored, which means `false`.
     */
    blockIssuanceOnError: { type: "boolean", absent: false, since: "1.39" },
  },
  outputs: {},
  idParts: ["tokenType"],
  listed: {
    nameKey: "key",
    valueKey: "value",
    names: { "jwt.accessToken": "access-token", "jwt.clientCredentials": "client-credentials" },
  },
} as const satisfies KeyedDeclaration;
