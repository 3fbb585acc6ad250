import { respondJson } from "../../http/respond";
import { applications } from "../../tables/applications";
import { authenticate, credentialsOf } from "../clients";
import { OidcFailure } from "../failure";
import { readForm } from "../parameters";
import { issuerOf, type OidcServer } from "../server";
import { customClaimsOf } from "./customClaims";
import { grantOf, scopeOf } from "./grants";
import { grantTypeOf } from "./grantTypes";
import { logExchange, type Exchange } from "./log";
import { refusalOf } from "./redemption";

/** Answers `POST /oidc/token`. Tokens are only issued for client credentials. @throws OidcFailure */
export async function exchangeToken(server: OidcServer, request: Request): Promise<Response> {
  const { database, tokens } = server;
  const parameters = await readForm(request);
  const exchange: Exchange = { form: parameters.search, userAgent: request.headers.get("user-agent") ?? "node" };
  try {
    const credentials = credentialsOf(request, parameters);
    exchange.applicationId = applications.get(database, credentials.id)?.id;
    const { application, secretName } = authenticate(server, request, credentials);
    exchange.isAuthenticated = true;
    exchange.secretName = secretName;
    const grantType = grantTypeOf(application, parameters);
    if (grantType !== "client_credentials") {
      throw refusalOf(database, application, grantType, parameters);
    }
    const grant = grantOf(database, application.id, parameters.all("resource"), parameters.get("organization_id"));
    const scope = scopeOf(grant, parameters.words("scope"));
    const lifetimeSeconds = server.lifetimeSeconds ?? grant.lifetimeSeconds;
    const content = { issuer: issuerOf(server), clientId: application.id, audience: grant.audience, scope };
    const extra = { organization_id: grant.organizationId, ...(await customClaimsOf(database, application, content)) };
    const token = tokens.issue({ ...content, extra, lifetimeSeconds });
    logExchange(database, { ...exchange, scope });
    return respondJson(
      200,
      { access_token: token, expires_in: lifetimeSeconds, token_type: "Bearer", scope },
      { "cache-control": "no-store" },
    );
  } catch (error) {
    if (error instanceof OidcFailure) {
      logExchange(database, { ...exchange, failure: error });
    }
    throw error;
  }
}
