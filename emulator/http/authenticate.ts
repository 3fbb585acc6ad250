import { Failure } from "./failure";

/** The audience of access tokens for the Management API of the tenant `default`, on every host. */
export const MANAGEMENT_API = "https://default.logto.app/api";
/** The permission that gives access to the Management API. */
const MANAGEMENT_SCOPE = "all";

/** Verifies access tokens. */
export interface Verifier {
  /** The claims of a token, or the reason why it is not accepted for an audience. */
  verify(token: string, audience: string): { readonly sub: string; readonly scope: string } | string;
}

/**
 * Authenticates a request.
 * @returns the id of the application that calls
 * @throws Failure 401 for a missing or invalid token, 403 for one without the permission
 */
export function authenticate(tokens: Verifier, authorization: string | null): string {
  if (authorization === null || authorization === "") {
    throw new Failure(401, "auth.authorization_header_missing");
  }
  if (!authorization.startsWith("Bearer")) {
    throw new Failure(401, "auth.authorization_token_type_not_supported", { supportedTypes: ["Bearer"] });
  }
  const claims = tokens.verify(authorization.slice("Bearer".length).trim(), MANAGEMENT_API);
  if (typeof claims === "string") {
    throw new Failure(401, "auth.unauthorized", { code: claims });
  }
  if (!claims.scope.split(" ").includes(MANAGEMENT_SCOPE)) {
    throw new Failure(403, "auth.forbidden");
  }
  return claims.sub;
}
