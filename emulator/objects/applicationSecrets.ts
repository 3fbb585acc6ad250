import { created, list, noContent, ok } from "../http/answer";
import type { Routes } from "../http/call";
import { Failure } from "../http/failure";
import type { Database } from "../store/database";
import { newSecret } from "../store/identifiers";
import { applications, applicationSecrets, type ApplicationRow } from "../tables/applications";
import { TENANT_ID, relationKey } from "../tables/columns";
import { expiryOf } from "./expiries";

/** The secrets of confidential applications. They can be renamed; their value and expiry cannot be changed. */
export const applicationSecretRoutes: Routes = {
  "GET /api/applications/{id}/secrets": {
    handle: ({ database, param }) => {
      const { id } = applications.require(database, param("id"));
      return list(applicationSecrets.filter(database, (row) => row.applicationId === id));
    },
  },
  "POST /api/applications/{id}/secrets": {
    handle: ({ database, param, body }) => {
      const expiresAt = expiryOf(body);
      const secret = applicationSecrets.insert(database, {
        tenantId: TENANT_ID,
        applicationId: param("id"),
        name: body.text("name"),
        value: newSecret(),
        createdAt: Date.now(),
        expiresAt,
      });
      return created(secret);
    },
  },
  "PATCH /api/applications/{id}/secrets/{name}": {
    handle: ({ database, param, body }) =>
      ok(applicationSecrets.update(database, relationKey(param("id"), param("name")), { name: body.text("name") })),
  },
  "DELETE /api/applications/{id}/secrets/{name}": {
    handle: ({ database, param }) => {
      applicationSecrets.delete(database, relationKey(param("id"), param("name")));
      return noContent();
    },
  },
  // Only applications that are older than the names of secrets have a legacy secret. The emulator has none.
  "DELETE /api/applications/{id}/legacy-secret": {
    handle: ({ database, param }) => {
      applications.require(database, param("id"));
      throw new Failure(400, "application.no_legacy_secret_found");
    },
  },
};

/** Creates the first secret of a new application. */
export function addDefaultSecret(database: Database, application: ApplicationRow): void {
  applicationSecrets.insert(database, {
    tenantId: TENANT_ID,
    applicationId: application.id,
    name: "Default secret",
    value: newSecret(),
    createdAt: Date.now(),
    expiresAt: null,
  });
}
