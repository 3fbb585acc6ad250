import { respondJson } from "../../http/respond";
import type { Database } from "../../store/database";
import { newId } from "../../store/identifiers";
import type { ApplicationRow } from "../../tables/applications";
import { TENANT_ID } from "../../tables/columns";
import { oidcModelInstances } from "../../tables/oidcModelInstances";
import { readAuthenticated } from "../clients";
import { invalidRequest, OidcFailure } from "../failure";
import { Parameters } from "../parameters";
import type { OidcServer } from "../server";
import { requireAuthorizable } from "./authorizationRequest";

/** The prefix of the name of a pushed request; its id follows. */
const URN = "urn:ietf:params:oauth:request_uri:";
/** The lifetime of a pushed request, in seconds. */
const REQUEST_SECONDS = 60;
const MS_PER_SECOND = 1000;

/** Answers `POST /oidc/request`: stores a sign-in request until a browser sends its name. @throws OidcFailure */
export async function pushAuthorization(server: OidcServer, request: Request): Promise<Response> {
  const { database } = server;
  const { application, parameters } = await readAuthenticated(server, request);
  if (parameters.get("request_uri") !== undefined) {
    throw requestUriNotSupported();
  }
  if (parameters.require("client_id") !== application.id) {
    throw invalidRequest("client_id mismatch");
  }
  requireAuthorizable(database, application, parameters);
  const { id } = oidcModelInstances.insert(database, {
    tenantId: TENANT_ID,
    id: newId(),
    modelName: "PushedAuthorizationRequest",
    applicationId: application.id,
    payload: { query: parameters.search.toString() },
    expiresAt: Date.now() + REQUEST_SECONDS * MS_PER_SECOND,
  });
  const answer = { expires_in: REQUEST_SECONDS, request_uri: `${URN}${id}` };
  return respondJson(201, answer, { "cache-control": "no-store" });
}

/** The parameters of a request or, if it names a pushed one, of that one. @throws OidcFailure if that one no longer exists */
export function withPushed(database: Database, application: ApplicationRow, parameters: Parameters): Parameters {
  const name = parameters.get("request_uri");
  if (name === undefined) {
    return parameters;
  }
  if (!name.startsWith(URN)) {
    throw requestUriNotSupported();
  }
  const pushed = oidcModelInstances.get(database, name.slice(URN.length));
  const query = pushed?.payload["query"];
  if (typeof query !== "string" || pushed?.applicationId !== application.id || pushed.expiresAt <= Date.now()) {
    throw new OidcFailure(400, "invalid_request_uri", "request_uri is invalid, expired, or was already used");
  }
  return new Parameters(new URLSearchParams(query));
}

function requestUriNotSupported(): OidcFailure {
  return new OidcFailure(400, "request_uri_not_supported", "request_uri is not that of a pushed request");
}
