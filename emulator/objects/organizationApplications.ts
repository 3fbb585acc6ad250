import { createdAsText, list, noContent, type Answer } from "../http/answer";
import type { Arrival, Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { contains } from "../http/search";
import type { Database } from "../store/database";
import { applications } from "../tables/applications";
import { TENANT_ID, relationKey } from "../tables/columns";
import { organizationRoles, type OrganizationRoleRow } from "../tables/organizationTemplate";
import {
  organizationApplicationRoles,
  organizationApplications,
  organizations,
  type OrganizationApplicationRoleRow,
  type OrganizationApplicationRow,
} from "../tables/organizations";
import { byName, mention } from "./presented";
import { replaceByDifference, replaceRelations } from "./relations";

/** The machine-to-machine applications that belong to organizations. */
export const organizationApplicationRoutes: Routes = {
  "GET /api/organizations/{id}/applications": { paging: "always", handle: listMembers },
  "POST /api/organizations/{id}/applications": {
    nonEmpty: ["applicationIds"],
    handle: (call) => {
      organizationApplications.insertAll(call.database, membershipRows(call), "keep");
      return createdAsText();
    },
  },
  "PUT /api/organizations/{id}/applications": {
    handle: (call) => {
      const isOfOrganization = (row: OrganizationApplicationRow) => row.organizationId === call.param("id");
      replaceByDifference(call.database, organizationApplications, isOfOrganization, membershipRows(call));
      return noContent();
    },
  },
  "DELETE /api/organizations/{id}/applications/{applicationId}": {
    handle: ({ database, param }) => {
      organizationApplications.delete(database, relationKey(param("id"), param("applicationId")));
      return noContent();
    },
  },
  "POST /api/organizations/{id}/applications/roles": {
    nonEmpty: ["applicationIds", "organizationRoleIds"],
    handle: (call) => {
      const rows = call.body.texts("applicationIds").flatMap((applicationId) => roleRows(call, applicationId));
      organizationApplicationRoles.insertAll(call.database, rows, "keep");
      return createdAsText();
    },
  },
  "GET /api/applications/{id}/organizations": {
    paging: "optional",
    handle: ({ database, param }) => {
      const { id } = applications.require(database, param("id"));
      const found = organizationApplications
        .filter(database, (row) => row.applicationId === id)
        .flatMap((row) => organizations.get(database, row.organizationId) ?? []);
      return list(found, (row) => ({
        ...row,
        organizationRoles: rolesOf(database, row.id, id).sort(byName).map(mention),
      }));
    },
  },
};

/** The roles that applications have in organizations. They cannot be replaced by none. */
export const organizationApplicationRoleRoutes: Routes = {
  "GET /api/organizations/{id}/applications/{applicationId}/roles": {
    before: requireMember,
    paging: "optional",
    handle: (call) => {
      return list(rolesOf(call.database, call.param("id"), call.param("applicationId")));
    },
  },
  "POST /api/organizations/{id}/applications/{applicationId}/roles": {
    before: requireMember,
    nonEmpty: ["organizationRoleIds"],
    handle: (call) => {
      organizationApplicationRoles.insertAll(call.database, roleRows(call, call.param("applicationId")), "keep");
      return createdAsText();
    },
  },
  "PUT /api/organizations/{id}/applications/{applicationId}/roles": {
    before: requireMember,
    nonEmpty: ["organizationRoleIds"],
    handle: (call) => {
      const [organizationId, applicationId] = [call.param("id"), call.param("applicationId")];
      const isOfMember = (row: OrganizationApplicationRoleRow) =>
        row.organizationId === organizationId && row.applicationId === applicationId;
      replaceRelations(call.database, organizationApplicationRoles, isOfMember, roleRows(call, applicationId));
      return noContent();
    },
  },
  "DELETE /api/organizations/{id}/applications/{applicationId}/roles/{organizationRoleId}": {
    before: requireMember,
    handle: (call) => {
      const { database, param } = call;
      const key = relationKey(param("id"), param("applicationId"), param("organizationRoleId"));
      organizationApplicationRoles.delete(database, key);
      return noContent();
    },
  },
};

function membershipRows({ param, body }: Call): OrganizationApplicationRow[] {
  const organizationId = param("id");
  return body.texts("applicationIds").map((applicationId) => ({ tenantId: TENANT_ID, organizationId, applicationId }));
}

function roleRows({ param, body }: Call, applicationId: string): OrganizationApplicationRoleRow[] {
  return body.texts("organizationRoleIds").map((organizationRoleId) => ({
    tenantId: TENANT_ID,
    organizationId: param("id"),
    applicationId,
    organizationRoleId,
  }));
}

function listMembers({ database, param, query }: Call): Answer {
  const organizationId = param("id");
  const isFound = contains(query("q"), ["id", "name", "description"]);
  const members = organizationApplications
    .filter(database, (row) => row.organizationId === organizationId)
    .flatMap((row) => applications.get(database, row.applicationId) ?? [])
    .filter((row) => isFound(row));
  return list(members, (row) => ({
    ...row,
    organizationRoles: rolesOf(database, organizationId, row.id).sort(byName).map(mention),
  }));
}

function requireMember({ database, param }: Arrival): void {
  if (!organizationApplications.has(database, relationKey(param("id"), param("applicationId")))) {
    throw new Failure(422, "organization.require_membership");
  }
}

function rolesOf(database: Database, organizationId: string, applicationId: string): OrganizationRoleRow[] {
  return organizationApplicationRoles
    .filter(database, (row) => row.organizationId === organizationId && row.applicationId === applicationId)
    .flatMap((row) => organizationRoles.get(database, row.organizationRoleId) ?? []);
}
