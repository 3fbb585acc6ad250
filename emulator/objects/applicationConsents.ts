import { createdAsText, noContent, ok, type Answer } from "../http/answer";
import type { Arrival, Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { pick, type JsonObject } from "../json";
import type { Database } from "../store/database";
import {
  consentOrganizationResourceScopes,
  consentOrganizations,
  consentOrganizationScopes,
  consentResourceScopes,
  consentUserScopes,
  type ConsentTable,
} from "../tables/applicationConsent";
import { applications, type ApplicationRow } from "../tables/applications";
import { relationKey } from "../tables/columns";
import { organizations, organizationUsers } from "../tables/organizations";
import { organizationScopes } from "../tables/organizationTemplate";
import { resources, scopes, type ScopeRow } from "../tables/resources";
import { MANAGEMENT_API_SCOPE_IDS } from "./managementApi";
import { relationRoutes } from "./relations/routes";
import { requireUser } from "./users";

/** The permissions for which a third-party application may ask users, and the organizations whose data it may see. */
export const applicationConsentRoutes: Routes = {
  "GET /api/applications/{applicationId}/user-consent-scopes": {
    handle: ({ database, param }) =>
      ok(consentsOf(database, applications.require(database, param("applicationId")).id)),
  },
  "POST /api/applications/{applicationId}/user-consent-scopes": { handle: add },
  "DELETE /api/applications/{applicationId}/user-consent-scopes/{scopeType}/{scopeId}": {
    handle: ({ database, param }) => {
      const { id } = applications.require(database, param("applicationId"));
      const kind = KINDS.find(({ path }) => path === param("scopeType"));
      if (kind === undefined) {
        throw new Error("The document promises a known type of scope");
      }
      kind.table.delete(database, relationKey(id, param("scopeId")));
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

interface Kind {
  /** The key of the body. */
  readonly key: string;
  /** The segment of the path. */
  readonly path: string;
  readonly table: ConsentTable;
  /** The table of the ids; undefined if they are names, which the document lists. */
  readonly of: { has(database: Database, id: string): boolean } | undefined;
}

const KINDS: readonly Kind[] = [
  { key: "organizationScopes", path: "organization-scopes", table: consentOrganizationScopes, of: organizationScopes },
  { key: "resourceScopes", path: "resource-scopes", table: consentResourceScopes, of: scopes },
  {
    key: "organizationResourceScopes",
    path: "organization-resource-scopes",
    table: consentOrganizationResourceScopes,
    of: scopes,
  },
  { key: "userScopes", path: "user-scopes", table: consentUserScopes, of: undefined },
];

/** Adds entries; entries that already exist are ignored. */
function add({ database, param, body }: Call): Answer {
  const { id } = requireThirdParty(database, param("applicationId"));
  const unknown = KINDS.filter(({ key, of }) =>
    body.texts(key).some((scopeId) => of?.has(database, scopeId) === false),
  );
  if (unknown.length > 0) {
    throw new Failure(422, "application.user_consent_scopes_not_found");
  }
  const asked = [...body.texts("resourceScopes"), ...body.texts("organizationResourceScopes")];
  if (asked.some((scopeId) => MANAGEMENT_API_SCOPE_IDS.includes(scopeId))) {
    throw new Failure(422, "application.consent_management_api_scopes_not_allowed");
  }
  for (const { key, table } of KINDS) {
    const rows = body.texts(key).map((scopeId) => table.rowOf({ applicationId: id, scopeId }));
    if (rows.length > 0) {
      table.insertAll(database, rows, "keep");
    }
  }
  return createdAsText();
}

function consentsOf(database: Database, applicationId: string): JsonObject {
  const owner = { applicationId };
  return {
    organizationScopes: consentOrganizationScopes
      .related(database, owner, "scopeId", organizationScopes)
      .map((row) => pick(row, "id", "name", "description")),
    resourceScopes: byResource(database, consentResourceScopes.related(database, owner, "scopeId", scopes)),
    organizationResourceScopes: byResource(
      database,
      consentOrganizationResourceScopes.related(database, owner, "scopeId", scopes),
    ),
    userScopes: consentUserScopes.filter(database, consentUserScopes.isOf(owner)).map((row) => row.scopeId),
  };
}

function byResource(database: Database, rows: readonly ScopeRow[]): JsonObject[] {
  const resourceIds = [...new Set(rows.map((row) => row.resourceId))];
  return resourceIds.map((resourceId) => ({
    resource: pick(resources.get(database, resourceId) ?? {}, "id", "name", "indicator"),
    scopes: rows.filter((row) => row.resourceId === resourceId).map((row) => pick(row, "id", "name", "description")),
  }));
}
