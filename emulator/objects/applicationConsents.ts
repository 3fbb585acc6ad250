import { createdAsText, noContent, ok } from "../http/answer";
import type { Arrival, Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import type { Database } from "../store/database";
import {
  consentOrganizationResourceScopes,
  consentOrganizations,
  consentOrganizationScopes,
  consentResourceScopes,
  consentUserScopes,
} from "../tables/applicationConsent";
import { applications, type ApplicationRow } from "../tables/applications";
import { relationKey } from "../tables/columns";
import { organizations, organizationUsers } from "../tables/organizations";
import { addConsents, consentTableOf, presentConsents, type ConsentTables } from "./consentScopes";
import { relationRoutes } from "./relations/routes";
import { requireUser } from "./users";

const TABLES: ConsentTables<"applicationId"> = {
  "organization-scopes": consentOrganizationScopes,
  "resource-scopes": consentResourceScopes,
  "organization-resource-scopes": consentOrganizationResourceScopes,
  "user-scopes": consentUserScopes,
};

/** The permissions for which a third-party application may ask users, and the organizations whose data it may see. */
export const applicationConsentRoutes: Routes = {
  "GET /api/applications/{applicationId}/user-consent-scopes": {
    handle: ({ database, param }) => {
      const { id } = applications.require(database, param("applicationId"));
      return ok(presentConsents(database, TABLES, { applicationId: id }));
    },
  },
  "POST /api/applications/{applicationId}/user-consent-scopes": {
    handle: ({ database, param, body }) => {
      const { id } = requireThirdParty(database, param("applicationId"));
      addConsents(database, body, TABLES, { applicationId: id });
      return createdAsText();
    },
  },
  "DELETE /api/applications/{applicationId}/user-consent-scopes/{scopeType}/{scopeId}": {
    handle: ({ database, param }) => {
      const { id } = applications.require(database, param("applicationId"));
      consentTableOf(TABLES, param("scopeType")).delete(database, relationKey(id, param("scopeId")));
      return noContent();
    },
  },
  ...relationRoutes({
    path: "/api/applications/{id}/users/{userId}/consent-organizations",
    table: consentOrganizations,
    member: "organizationId",
    of: organizations,
    before: requireBoth,
    idsOf: idsOfMember,
    list: { paging: "always", under: "organizations" },
    replace: { how: "wholly" },
  }),
};

function requireBoth({ database, param }: Arrival): void {
  requireThirdParty(database, param("id"));
  requireUser(database, param("userId"));
}

/** @throws Failure if the user is not a member of one of the organizations */
function idsOfMember({ database, param, body }: Call): string[] {
  const ids = body.texts("organizationIds");
  if (ids.some((id) => !organizationUsers.has(database, relationKey(id, param("userId"))))) {
    throw new Failure(422, "organization.require_membership");
  }
  return ids;
}

/** A third-party application. @throws Failure if there is none */
function requireThirdParty(database: Database, id: string): ApplicationRow {
  const application = applications.require(database, id);
  if (!application.isThirdParty) {
    throw new Failure(422, "application.third_party_application_only");
  }
  return application;
}
