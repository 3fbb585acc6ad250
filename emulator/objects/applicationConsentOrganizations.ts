import { createdAsText, noContent, page, type Answer } from "../http/answer";
import type { Arrival, Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { consentOrganizations, type ConsentOrganizationRow } from "../tables/applicationConsent";
import { TENANT_ID, relationKey } from "../tables/columns";
import { organizations, organizationUsers } from "../tables/organizations";
import { requireThirdParty } from "./applicationConsentScopes";
import { replaceRelations } from "./relations";
import { requireUser } from "./users";

/** The organizations whose data a user lets a third-party application see. */
export const applicationConsentOrganizationRoutes: Routes = {
  "GET /api/applications/{id}/users/{userId}/consent-organizations": {
    before: requireBoth,
    paging: "always",
    handle: listConsents,
  },
  "POST /api/applications/{id}/users/{userId}/consent-organizations": {
    before: requireBoth,
    nonEmpty: ["organizationIds"],
    handle: (call) => {
      consentOrganizations.insertAll(call.database, rowsOf(call), "keep");
      return createdAsText();
    },
  },
  "PUT /api/applications/{id}/users/{userId}/consent-organizations": {
    before: requireBoth,
    handle: (call) => {
      replaceRelations(call.database, consentOrganizations, isOf(call), rowsOf(call));
      return noContent();
    },
  },
  "DELETE /api/applications/{id}/users/{userId}/consent-organizations/{organizationId}": {
    before: requireBoth,
    handle: (call) => {
      const { database, param } = call;
      consentOrganizations.delete(database, relationKey(param("id"), param("userId"), param("organizationId")));
      return noContent();
    },
  },
};

function requireBoth({ database, param }: Arrival): void {
  requireThirdParty(database, param("id"));
  requireUser(database, param("userId"));
}

function isOf({ param }: Call): (row: ConsentOrganizationRow) => boolean {
  const [applicationId, userId] = [param("id"), param("userId")];
  return (row) => row.applicationId === applicationId && row.userId === userId;
}

function listConsents(call: Call): Answer {
  const found = consentOrganizations
    .filter(call.database, isOf(call))
    .flatMap((row) => organizations.get(call.database, row.organizationId) ?? []);
  return page(found, (items) => ({ organizations: items }));
}

/** The rows of a body. @throws Failure where the user is no member of one of the organizations */
function rowsOf(call: Call): ConsentOrganizationRow[] {
  const { database, param, body } = call;
  const ids = body.texts("organizationIds");
  if (ids.some((id) => !organizationUsers.has(database, relationKey(id, param("userId"))))) {
    throw new Failure(422, "organization.require_membership");
  }
  return ids.map((organizationId) => ({
    tenantId: TENANT_ID,
    applicationId: param("id"),
    userId: param("userId"),
    organizationId,
  }));
}
