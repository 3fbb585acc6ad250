import type { Answer } from "../../http/answer";
import type { Arrival, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import {
  samlApplicationConfigs,
  samlApplicationSecrets,
  type SamlApplicationConfigRow,
} from "../../tables/samlApplications";
import { metadataOf } from "./metadata";

/** The endpoints for service providers and browsers, without a token. Users cannot sign in at the emulator. */
export const signInFlowRoutes: Routes = {
  "GET /api/saml-applications/{id}/metadata": { handle: metadata },
  "GET /api/saml-applications/{id}/callback": { handle: callback },
};

function metadata({ database, param, endpoint }: Arrival): Answer {
  const { applicationId, nameIdFormat, certificate } = requireReady(database, param("id"));
  const xml = metadataOf({ endpoint, applicationId, nameIdFormat, certificate });
  return { status: 200, text: xml, type: "text/xml; charset=utf-8" };
}

/** An application with an active certificate. */
function requireReady(database: Database, id: string): SamlApplicationConfigRow & { readonly certificate: string } {
  const config = samlApplicationConfigs.get(database, id);
  const secret = samlApplicationSecrets.find(database, (row) => row.applicationId === id && row.active);
  if (config === undefined || secret === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  return { ...config, certificate: secret.certificate };
}

/** The address to which users return from the sign-in page, with the result. */
function callback({ database, param, endpoint, query }: Arrival): never {
  const [code, error, state, redirectUri] = ["code", "error", "state", "redirectUri"].map(query);
  const isBoth = code !== undefined && (error ?? query("error_description")) !== undefined;
  const isErrorWithMore = error !== undefined && (state ?? redirectUri) !== undefined;
  if ((code ?? error) === undefined || isBoth || isErrorWithMore) {
    throw new Failure(400, "guard.invalid_input");
  }
  if (error !== undefined) {
    throw new Failure(400, "oidc.invalid_request");
  }
  const { applicationId } = requireReady(database, param("id"));
  if (redirectUri !== undefined && redirectUri !== `${endpoint}/api/saml-applications/${applicationId}/callback`) {
    throw new Failure(400, "oidc.invalid_redirect_uri");
  }
  if (state !== undefined) {
    throw new Failure(400, "application.saml.sp_initiated_saml_sso_session_not_found_in_cookies");
  }
  throw new Error("Logto does not expect its own token endpoint to refuse a code");
}
