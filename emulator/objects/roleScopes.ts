import { created, list, noContent, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { searchOf } from "../http/search";
import type { Json } from "../json";
import type { Database } from "../store/database";
import { TENANT_ID, relationKey } from "../tables/columns";
import { resources, scopes, type ScopeRow } from "../tables/resources";
import { roles, roleScopes, type RoleRow } from "../tables/roles";
import { MANAGEMENT_API_SCOPE_IDS } from "./managementApi";

/** The permissions that roles hold. */
export const roleScopeRoutes: Routes = {
  "GET /api/roles/{id}/scopes": {
    paging: "optional",
    handle: ({ database, param, search }) => {
      const { id } = roles.require(database, param("id"));
      const isFound = searchOf(search, ["id", "name", "description"]);
      return list(scopesOf(database, id).filter(isFound), (scope) => withResource(database, scope));
    },
  },
  "POST /api/roles/{id}/scopes": { nonEmpty: ["scopeIds"], handle: add },
  "DELETE /api/roles/{id}/scopes/{scopeId}": {
    handle: ({ database, param }) => {
      roleScopes.delete(database, relationKey(param("id"), param("scopeId")));
      return noContent();
    },
  },
};

function scopesOf(database: Database, roleId: string): ScopeRow[] {
  const held = roleScopes.filter(database, (row) => row.roleId === roleId);
  return held.flatMap((row) => scopes.get(database, row.scopeId) ?? []);
}

function withResource(database: Database, scope: ScopeRow): Json {
  const resource = resources.get(database, scope.resourceId);
  return { ...scope, ...(resource === undefined ? {} : { resource }) };
}

function add({ database, param, body }: Call): Answer {
  const role = roles.require(database, param("id"));
  const ids = body.texts("scopeIds");
  if (ids.some((id) => roleScopes.has(database, relationKey(role.id, id)))) throw new Failure(422, "role.scope_exists");
  assignScopes(database, role, ids);
  return created(scopesOf(database, role.id));
}

/** Gives a role scopes that it does not have. @throws Failure, Violation where one is unknown, not allowed, or twice in the list */
export function assignScopes(database: Database, role: RoleRow, ids: readonly string[]): void {
  for (const id of ids) scopes.require(database, id);
  if (role.type === "User" && ids.some((id) => MANAGEMENT_API_SCOPE_IDS.includes(id))) {
    throw new Failure(400, "role.management_api_scopes_not_assignable_to_user_role");
  }
  roleScopes.insertAll(
    database,
    ids.map((scopeId) => ({ tenantId: TENANT_ID, roleId: role.id, scopeId })),
  );
}
