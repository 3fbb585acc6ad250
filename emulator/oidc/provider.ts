import { Hono } from "hono";

import { respondJson, respondText, unlessKnown } from "../http/respond";
import { respondServerError } from "../http/serverError";
import { crossOrigin } from "./crossOrigin";
import { BodyTooLarge, OidcFailure, OriginNotAllowed, unrecognizedRoute } from "./failure";
import type { OidcPath } from "./paths";
import { oidcRoutes } from "./routes";
import { issuerOf, type OidcServer } from "./server";

/** The paths that pages of other sites may request, and the methods. */
const CROSS_ORIGIN: readonly [path: OidcPath, ...methods: ("GET" | "POST")[]][] = [
  ["/oidc/.well-known/openid-configuration", "GET"],
  ["/oidc/.well-known/oauth-authorization-server", "GET"],
  ["/oidc/jwks", "GET"],
  ["/oidc/me", "GET", "POST"],
  ["/oidc/token", "POST"],
  ["/oidc/token/introspection", "POST"],
  ["/oidc/token/revocation", "POST"],
  ["/oidc/device/auth", "POST"],
  ["/oidc/request", "POST"],
];
/** The address of the documentation of an error. */
const ERROR_URIS: Readonly<Record<string, string>> = { invalid_grant: "https://openid.sh/debug/invalid_grant" };

/** Creates the OpenID provider. @param server is read at each request */
export function createProvider(server: () => OidcServer): Hono {
  const provider = new Hono({ strict: false });
  for (const [path, ...methods] of CROSS_ORIGIN) {
    provider.use(path, crossOrigin(...methods));
  }
  for (const [endpoint, handle] of Object.entries(oidcRoutes)) {
    const [method = "", path = ""] = endpoint.split(" ");
    provider.on(method, path.replace("{uid}", ":uid"), async ({ req: { raw } }) =>
      unlessKnown(raw, await handle(server(), raw)),
    );
  }
  provider.notFound(({ req: { raw } }) => respondOidcFailure(unrecognizedRoute(raw), raw, issuerOf(server())));
  provider.onError((error, context) => {
    if (error instanceof BodyTooLarge) {
      return respondText(404, "Not Found");
    }
    if (!(error instanceof OidcFailure)) {
      return respondServerError(error);
    }
    if (error instanceof OriginNotAllowed) {
      context.res.headers.delete("access-control-allow-origin");
    }
    return respondOidcFailure(error, context.req.raw, issuerOf(server()));
  });
  return provider;
}

function respondOidcFailure(failure: OidcFailure, request: Request, issuer: string): Response {
  const { status, error, message, details } = failure;
  const described = { error, error_description: message, ...details.fields };
  const isPlain = new URL(request.url).searchParams.get("parse_error") === "false";
  const ofLogto = { code: details.code ?? `oidc.${error}`, message, error_uri: ERROR_URIS[error] };
  const isBasic = error === "invalid_client" && status === 401 && request.headers.has("authorization");
  const challenge = `Basic realm="${issuer}", error="${error}", error_description="${message}"`;
  return respondJson(status, isPlain ? described : { ...ofLogto, ...described }, {
    ...(status === 404 ? {} : { "cache-control": "no-store" }),
    ...(isBasic ? { "www-authenticate": challenge } : {}),
    ...details.headers,
  });
}
