import type { Arrival, Route, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { applications } from "../tables/applications";

/** Without Logto Cloud there are no protected applications, so every application is of another type. */
function requireProtected({ database, param }: Arrival): never {
  applications.require(database, param("id"));
  throw new Failure(422, "application.protected_application_only");
}

const refused: Route = { before: requireProtected, handle: requireProtected };

/** The domains of protected applications, custom and default, which a self-hosted Logto does not support. */
export const protectedApplicationRoutes: Routes = {
  "GET /api/applications/{id}/protected-app-metadata/custom-domains": refused,
  "POST /api/applications/{id}/protected-app-metadata/custom-domains": refused,
  "DELETE /api/applications/{id}/protected-app-metadata/custom-domains/{domain}": refused,
  "GET /api/systems/application": {
    handle: () => {
      throw new Failure(501, "application.protected_app_not_configured");
    },
  },
};
