/** The paths of the OpenID provider, which are not in Logto's OpenAPI document. */
export const OIDC_PATHS = [
  "/oidc/.well-known/openid-configuration",
  "/oidc/.well-known/oauth-authorization-server",
  "/oidc/jwks",
  "/oidc/token",
  "/oidc/token/introspection",
  "/oidc/token/revocation",
  "/oidc/me",
  "/oidc/auth",
  "/oidc/auth/{uid}",
  "/oidc/request",
  "/oidc/session/end",
  "/oidc/session/end/confirm",
  "/oidc/session/end/success",
  "/oidc/device",
  "/oidc/device/auth",
  "/oidc/device/{uid}",
] as const;

/** A path of the OpenID provider. */
export type OidcPath = (typeof OIDC_PATHS)[number];
