import { newId } from "../../store/identifiers";
import { requireApplication } from "../clients";
import { invalidRequest } from "../failure";
import { Parameters, readForm, readQuery } from "../parameters";
import { isRegistered } from "../redirects";
import { issuerOf, type OidcServer } from "../server";
import { respondForm, respondPage } from "./page";

/** Answers `/oidc/session/end` with the page that ends the session when it is submitted. @throws OidcFailure */
export async function endSession(server: OidcServer, request: Request): Promise<Response> {
  const parameters = await readQuery(request);
  if (parameters.get("id_token_hint") !== undefined) {
    throw invalidRequest("could not decode id_token_hint");
  }
  const id = parameters.get("client_id");
  const application = id === undefined ? undefined : requireApplication(server.database, id);
  const address = parameters.get("post_logout_redirect_uri");
  if (
    application !== undefined &&
    address !== undefined &&
    !isRegistered(application, "postLogoutRedirectUris", address)
  ) {
    throw invalidRequest("post_logout_redirect_uri not registered");
  }
  return respondForm(`${issuerOf(server)}/session/end/confirm`, { xsrf: newId(), logout: "yes" });
}

/** Answers the submitted page: there is no session to end. @throws OidcFailure */
export async function confirmEndOfSession(_: OidcServer, request: Request): Promise<Response> {
  await readForm(request);
  throw invalidRequest("could not find logout details");
}

/** Answers `/oidc/session/end/success`. @throws OidcFailure if it names an application that is not known */
export function answerEndOfSession({ database }: OidcServer, request: Request): Response {
  const id = new Parameters(new URL(request.url).searchParams).get("client_id");
  if (id !== undefined) {
    requireApplication(database, id);
  }
  return respondPage("You are signed out.");
}
