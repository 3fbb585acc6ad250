import type { Database } from "../../store/database";
import type { ApplicationRow } from "../../tables/applications";
import { isPublic } from "../clients";
import { grantTypesOf } from "../exchange/grantTypes";
import { targetsOf } from "../exchange/targets";
import { invalidRequest, OidcFailure } from "../failure";
import type { Parameters } from "../parameters";
import { addressesOf, isRegistered } from "../redirects";

/** How an answer reaches the application. */
export const RESPONSE_MODES: readonly string[] = ["query", "fragment", "form_post"];
const RESPONSE_TYPES: readonly string[] = ["code id_token", "code", "id_token", "none"];
const PROMPTS: readonly string[] = ["none", "login", "consent"];
/** Parameters of OpenID Connect, which are only allowed with the scope `openid`. */
const OPENID_ALONE: readonly string[] = ["acr_values", "claims_locales", "id_token_hint", "max_age", "nonce"];
const CODE_CHALLENGE = /^[\w.~-]{43,128}$/;

/** The address of a request that names none: the only one that the application has registered. */
export function onlyRedirectUri(application: ApplicationRow): string | undefined {
  const [only, ...more] = addressesOf(application, "redirectUris");
  return more.length === 0 ? only : undefined;
}

/** Refuses a sign-in request for its first fault, in the order of the real server's checks. @throws OidcFailure */
export function requireAuthorizable(database: Database, application: ApplicationRow, parameters: Parameters): void {
  for (const name of ["request", "registration"]) {
    if (parameters.get(name) !== undefined) {
      throw new OidcFailure(400, `${name}_not_supported`, `${name} is not supported`);
    }
  }
  requireResponse(application, parameters);
  const redirectUri = parameters.get("redirect_uri") ?? onlyRedirectUri(application);
  if (redirectUri === undefined) {
    throw invalidRequest("missing required parameter 'redirect_uri'");
  }
  requirePrompt(parameters.words("prompt"));
  const openid = parameters.words("scope").includes("openid") ? [] : OPENID_ALONE;
  for (const name of openid) {
    if (parameters.get(name) !== undefined) {
      throw invalidRequest(`openid scope must be requested when using ${name}`);
    }
  }
  if (!isRegistered(application, "redirectUris", redirectUri)) {
    throw invalidRedirectUri();
  }
  requireProofKey(application, parameters);
  targetsOf(
    database,
    parameters.all("resource").flatMap((value) => value.split(",")),
  );
  if (!/^\d+$/.test(parameters.get("max_age") ?? "0")) {
    throw invalidRequest("invalid max_age parameter value");
  }
  if (parameters.get("id_token_hint") !== undefined) {
    throw invalidRequest("could not validate id_token_hint");
  }
}

/** The error for an address that the application has not registered. */
export function invalidRedirectUri(): OidcFailure {
  const description = "redirect_uri did not match any of the client's registered redirect_uris";
  return new OidcFailure(400, "invalid_redirect_uri", description);
}

function requireResponse(application: ApplicationRow, parameters: Parameters): void {
  const mode = parameters.get("response_mode");
  if (mode !== undefined && !RESPONSE_MODES.includes(mode)) {
    throw new OidcFailure(400, "unsupported_response_mode", "unsupported response_mode requested");
  }
  parameters.require("response_type");
  const type = parameters.words("response_type").sort().join(" ");
  if (!RESPONSE_TYPES.includes(type)) {
    throw new OidcFailure(400, "unsupported_response_type", "unsupported response_type requested");
  }
  if (type !== "code" || !grantTypesOf(application).includes("authorization_code")) {
    throw invalidRequest("requested response_type is not allowed for this client");
  }
}

function requirePrompt(prompts: readonly string[]): void {
  if (!prompts.every((prompt) => PROMPTS.includes(prompt))) {
    throw invalidRequest("unsupported prompt value requested");
  }
  if (prompts.includes("none") && prompts.length > 1) {
    throw invalidRequest("prompt none must only be used alone");
  }
}

/** Public applications must send a PKCE challenge; for others it is optional. */
function requireProofKey(application: ApplicationRow, parameters: Parameters): void {
  const challenge = parameters.get("code_challenge");
  const method = parameters.get("code_challenge_method");
  if (challenge === undefined && method === undefined) {
    if (!isPublic(application)) {
      return;
    }
    throw invalidRequest("Authorization Server policy requires PKCE to be used for this request");
  }
  if (method === undefined) {
    throw invalidRequest("code_challenge_method must be provided");
  }
  if (method !== "S256") {
    throw invalidRequest("not supported value of code_challenge_method");
  }
  if (challenge === undefined) {
    throw invalidRequest("code_challenge must be provided with code_challenge_method");
  }
  if (!CODE_CHALLENGE.test(challenge)) {
    throw invalidRequest("code_challenge must be 43 to 128 unreserved characters");
  }
}
