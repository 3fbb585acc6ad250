import { created, list, noContent } from "../http/answer";
import type { Arrival, Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import type { Database } from "../store/database";
import { TENANT_ID, relationKey } from "../tables/columns";
import {
  organizationRoles,
  organizationRoleScopes,
  organizationScopes,
  type OrganizationRoleRow,
} from "../tables/organizationTemplate";
import { organizationUserRoles, organizationUsers, type OrganizationUserRoleRow } from "../tables/organizations";
import { replaceRelations } from "./relations";

/** The roles that members have in organizations. Of somebody who is no member, every endpoint says so. */
export const organizationUserRoleRoutes: Routes = {
  "GET /api/organizations/{id}/users/{userId}/roles": {
    before: requireMember,
    paging: "optional",
    handle: (call) => {
      return list(rolesOf(call.database, call.param("id"), call.param("userId")));
    },
  },
  "POST /api/organizations/{id}/users/{userId}/roles": {
    before: requireMember,
    handle: (call) => {
      const rows = rowsOf(call);
      organizationUserRoles.insertAll(call.database, rows, "keep");
      return created({ organizationRoleIds: rows.map((row) => row.organizationRoleId) });
    },
  },
  "PUT /api/organizations/{id}/users/{userId}/roles": {
    before: requireMember,
    handle: (call) => {
      const [organizationId, userId] = [call.param("id"), call.param("userId")];
      const isOfMember = (row: OrganizationUserRoleRow) =>
        row.organizationId === organizationId && row.userId === userId;
      replaceRelations(call.database, organizationUserRoles, isOfMember, rowsOf(call));
      return noContent();
    },
  },
  "DELETE /api/organizations/{id}/users/{userId}/roles/{organizationRoleId}": {
    before: requireMember,
    handle: (call) => {
      const { database, param } = call;
      organizationUserRoles.delete(database, relationKey(param("id"), param("userId"), param("organizationRoleId")));
      return noContent();
    },
  },
  "GET /api/organizations/{id}/users/{userId}/scopes": {
    handle: ({ database, param }) => {
      const held = new Set(rolesOf(database, param("id"), param("userId")).map((role) => role.id));
      const relations = organizationRoleScopes.filter(database, (row) => held.has(row.organizationRoleId));
      const ids = new Set(relations.map((row) => row.organizationScopeId));
      return list([...ids].flatMap((id) => organizationScopes.get(database, id) ?? []));
    },
  },
};

function requireMember({ database, param }: Arrival): void {
  if (!organizationUsers.has(database, relationKey(param("id"), param("userId")))) {
    throw new Failure(422, "organization.require_membership");
  }
}

function rolesOf(database: Database, organizationId: string, userId: string): OrganizationRoleRow[] {
  return organizationUserRoles
    .filter(database, (row) => row.organizationId === organizationId && row.userId === userId)
    .flatMap((row) => organizationRoles.get(database, row.organizationRoleId) ?? []);
}

/** The roles named in a body, by id and by name, each once. @throws Failure for a name that no role has */
function rowsOf({ database, param, body }: Call): OrganizationUserRoleRow[] {
  const names = body.texts("organizationRoleNames");
  const named = organizationRoles.filter(database, (row) => names.includes(row.name));
  if (names.some((name) => named.every((row) => row.name !== name))) {
    throw new Failure(422, "organization.role_names_not_found");
  }
  const ids = new Set([...body.texts("organizationRoleIds"), ...named.map((row) => row.id)]);
  return [...ids].map((organizationRoleId) => ({
    tenantId: TENANT_ID,
    organizationId: param("id"),
    userId: param("userId"),
    organizationRoleId,
  }));
}
