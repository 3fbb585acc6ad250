import { respondJson, respondText } from "../http/respond";
import { isJsonObject } from "../json";
import { readAuthenticated } from "./clients";
import { OidcFailure } from "./failure";
import type { OidcServer } from "./server";

/** Answers `POST /oidc/token/introspection`. It knows no token, because all tokens are JWTs, which are verified by the key. */
export async function introspect(server: OidcServer, request: Request): Promise<Response> {
  await readOpaqueToken(server, request, "introspected via the introspection_endpoint");
  return respondJson(200, { active: false }, { "cache-control": "no-store" });
}

/** Answers `POST /oidc/token/revocation`: success for a token that is not known, an error for a JWT. */
export async function revoke(server: OidcServer, request: Request): Promise<Response> {
  await readOpaqueToken(server, request, "revoked via the revocation_endpoint");
  return respondText(200, "");
}

/** @throws OidcFailure if the client is refused, or if the token is missing or a JWT */
async function readOpaqueToken(server: OidcServer, request: Request, what: string): Promise<void> {
  const { parameters } = await readAuthenticated(server, request);
  const token = parameters.require("token");
  if (isJwt(token)) {
    throw new OidcFailure(400, "unsupported_token_type", `Structured JWT Tokens cannot be ${what}`);
  }
}

function isJwt(token: string): boolean {
  try {
    return isJsonObject(JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()));
  } catch {
    return false;
  }
}
