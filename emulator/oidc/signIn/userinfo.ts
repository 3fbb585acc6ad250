import { invalidRequest, OidcFailure } from "../failure";
import { readForm, type Parameters } from "../parameters";
import { issuerOf, type OidcServer } from "../server";

/** Answers `/oidc/me`. Users cannot sign in at the emulator, so every token is invalid. @throws OidcFailure */
export async function answerUser(server: OidcServer, request: Request): Promise<Response> {
  const body = request.method === "POST" ? await readForm(request) : undefined;
  throw challenging(refusalOf(request, body), issuerOf(server));
}

const NO_TOKEN = "no access token provided";

function refusalOf(request: Request, body: Parameters | undefined): OidcFailure {
  const header = request.headers.get("authorization");
  const inQuery = new URL(request.url).searchParams.get("access_token") ?? "";
  const inBody = body?.get("access_token");
  const given = [header, inQuery, inBody].filter((token) => token !== null && token !== undefined && token !== "");
  if (given.length === 0) {
    return new OidcFailure(401, "invalid_token", NO_TOKEN);
  }
  if (given.length > 1) {
    return invalidRequest("access token must only be provided using one mechanism");
  }
  if (inQuery !== "") {
    return invalidRequest("access tokens must not be provided via query parameter");
  }
  const [scheme = "", token, ...more] = (header ?? "Bearer x").split(" ");
  if (token === undefined || more.length > 0) {
    return invalidRequest("invalid authorization header value format");
  }
  if (scheme.toLowerCase() !== "bearer") {
    return invalidRequest("authorization header scheme must be `Bearer`");
  }
  return new OidcFailure(401, "invalid_token", "invalid token provided");
}

/** The failure with the header that names the required authentication. */
function challenging({ status, error, message }: OidcFailure, issuer: string): OidcFailure {
  const reason = message === NO_TOKEN ? "" : `, error="${error}", error_description="${message}"`;
  return new OidcFailure(status, error, message, {
    headers: { "www-authenticate": `Bearer realm="${issuer}"${reason}` },
  });
}
