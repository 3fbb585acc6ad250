import { applications, type ApplicationRow } from "../../tables/applications";
import { requireApplication } from "../clients";
import { OidcFailure } from "../failure";
import { readQuery, type Parameters } from "../parameters";
import { isRegistered } from "../redirects";
import { issuerOf, type OidcServer } from "../server";
import { invalidRedirectUri, onlyRedirectUri, requireAuthorizable } from "./authorizationRequest";
import { respondForm, respondRedirect } from "./page";
import { withPushed } from "./pushedAuthorization";

/** The parameters that are passed to the sign-in page. */
const TOLD: readonly string[] = ["organization_id", "ui_locales", "one_time_token", "login_hint", "identifier"];

/** Answers `/oidc/auth`: redirects to the sign-in page, or back to the application with an error. @throws OidcFailure */
export async function authorize(server: OidcServer, request: Request): Promise<Response> {
  const { database } = server;
  const asked = await readQuery(request);
  let parameters = asked;
  try {
    const application = requireApplication(database, asked.require("client_id"));
    parameters = withPushed(database, application, asked);
    requireAuthorizable(database, application, parameters);
    if (parameters.get("prompt") === "none") {
      throw new OidcFailure(400, "login_required", "End-User authentication is required");
    }
    return respondRedirect(signInPage(application, parameters));
  } catch (error) {
    if (!(error instanceof OidcFailure)) {
      throw error;
    }
    return refuse(server, parameters, error);
  }
}

/** Answers `/oidc/auth/{uid}`, to which users return after sign-in. Nobody has signed in. @throws OidcFailure */
export function resume(server: OidcServer): never {
  throw new OidcFailure(400, "invalid_request", "authorization request has expired", {
    code: "session.not_found",
    fields: { iss: issuerOf(server) },
  });
}

function signInPage({ id }: ApplicationRow, parameters: Parameters): string {
  const told = new URLSearchParams({ app_id: id });
  for (const name of TOLD) {
    const value = parameters.get(name);
    if (value !== undefined) {
      told.append(name, value);
    }
  }
  return `/sign-in?${told.toString()}`;
}

/** Sends an error to the application if it is known and has registered the address. @throws OidcFailure otherwise */
function refuse(server: OidcServer, parameters: Parameters, failure: OidcFailure): Response {
  const state = parameters.once("state");
  const fields = { ...(state === undefined ? {} : { state }), iss: issuerOf(server) };
  const application = applications.get(server.database, parameters.once("client_id") ?? "");
  const redirectUri = parameters.once("redirect_uri") ?? (application && onlyRedirectUri(application));
  const isOwn = application && redirectUri && isRegistered(application, "redirectUris", redirectUri);
  const { status, error, message } = application && redirectUri && !isOwn ? invalidRedirectUri() : failure;
  if (!isOwn) {
    throw new OidcFailure(status, error, message, { fields });
  }
  const isFragment = parameters.once("response_type")?.includes("token") === true;
  const mode = parameters.once("response_mode") ?? (isFragment ? "fragment" : "query");
  return respondToApplication(redirectUri, mode, { error, error_description: message, ...fields });
}

function respondToApplication(redirectUri: string, mode: string, fields: Readonly<Record<string, string>>): Response {
  if (mode === "form_post") {
    return respondForm(redirectUri, fields, 400);
  }
  const address = new URL(redirectUri);
  if (mode === "fragment") {
    address.hash = new URLSearchParams(fields).toString();
  } else {
    for (const [name, value] of Object.entries(fields)) {
      address.searchParams.set(name, value);
    }
  }
  return respondRedirect(address.href);
}
