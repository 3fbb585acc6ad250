import { created, list, noContent, ok, type Answer } from "../../http/answer";
import type { Call, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import { newId } from "../../store/identifiers";
import { relationKey } from "../../tables/columns";
import { samlApplicationSecrets, type SamlApplicationSecretRow } from "../../tables/samlApplications";
import { activate, issueCertificate, presentCertificate } from "../certificates";

/** The certificates of SAML applications. It is not checked whether the application exists. */
export const samlSecretRoutes: Routes = {
  "GET /api/saml-applications/{id}/secrets": {
    handle: ({ database, param }) =>
      list(
        samlApplicationSecrets.filter(database, (row) => row.applicationId === param("id")),
        presentCertificate,
      ),
  },
  "POST /api/saml-applications/{id}/secrets": { handle: create },
  "PATCH /api/saml-applications/{id}/secrets/{secretId}": { handle: update },
  "DELETE /api/saml-applications/{id}/secrets/{secretId}": {
    handle: ({ database, param }) => {
      const secret = requireSecret(database, param("id"), param("secretId"));
      if (secret.active) {
        throw new Failure(400, "application.saml.can_not_delete_active_secret");
      }
      samlApplicationSecrets.delete(database, samlApplicationSecrets.definition.key(secret));
      return noContent();
    },
  },
};

async function create({ database, param, body }: Call): Promise<Answer> {
  const issued = await issueCertificate(body.number("lifeSpanInYears", 1));
  const row = { id: newId(), applicationId: param("id"), ...issued, active: false };
  return created(presentCertificate(samlApplicationSecrets.insert(database, row)));
}

function update({ database, param, body }: Call): Answer {
  const secret = requireSecret(database, param("id"), param("secretId"));
  const isActive = body.flag("active");
  if (secret.active === isActive) {
    throw new Error("Logto's own answer has no fingerprints here, which it then finds wrong");
  }
  const isSibling = (row: SamlApplicationSecretRow) => row.applicationId === secret.applicationId;
  return ok(presentCertificate(activate(database, samlApplicationSecrets, secret, isActive, isSibling)));
}

function requireSecret(database: Database, applicationId: string, id: string): SamlApplicationSecretRow {
  const secret = samlApplicationSecrets.get(database, relationKey(applicationId, id));
  if (secret === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  return secret;
}
