import { created, list, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { searchOf } from "../http/search";
import type { Database } from "../store/database";
import { TENANT_ID, relationKey } from "../tables/columns";
import { roles, userRoles, type RoleRow } from "../tables/roles";
import { isInternal, ROLE_SEARCH_FIELDS } from "./roles";
import { requireUser } from "./users";

/** The roles that users hold. */
export const userRoleRoutes: Routes = {
  "GET /api/users/{userId}/roles": {
    paging: "always",
    handle: ({ database, param, search }) => {
      const { id } = requireUser(database, param("userId"));
      const isFound = searchOf(search, ROLE_SEARCH_FIELDS);
      return list(rolesOf(database, id).filter((role) => !isInternal(role) && isFound(role)));
    },
  },
  "POST /api/users/{userId}/roles": { handle: add },
  "PUT /api/users/{userId}/roles": { handle: replace },
  "DELETE /api/users/{userId}/roles/{roleId}": {
    handle: ({ database, param }) => {
      const { id } = requireUser(database, param("userId"));
      userRoles.delete(database, relationKey(id, param("roleId")));
      return noContent();
    },
  },
};

function rolesOf(database: Database, userId: string): RoleRow[] {
  const held = userRoles.filter(database, (row) => row.userId === userId);
  return held.flatMap((row) => roles.get(database, row.roleId) ?? []);
}

/** Roles that are held already are passed over; one that stands twice in the list is not. */
function add({ database, param, body }: Call): Answer {
  const { id } = requireUser(database, param("userId"));
  const roleIds = body.texts("roleIds");
  const addedRoleIds = roleIds.filter((roleId) => !userRoles.has(database, relationKey(id, roleId)));
  if (addedRoleIds.some((roleId) => roles.get(database, roleId)?.type === "MachineToMachine")) {
    throw new Failure(422, "user.invalid_role_type");
  }
  for (const roleId of addedRoleIds) roles.require(database, roleId);
  if (addedRoleIds.length > 0) assign(database, id, addedRoleIds);
  return created({ roleIds, addedRoleIds });
}

function replace({ database, param, body }: Call): Answer {
  const { id } = requireUser(database, param("userId"));
  const roleIds = body.texts("roleIds");
  const held = rolesOf(database, id).map((role) => role.id);
  const missing = roleIds.filter((roleId) => !held.includes(roleId));
  for (const roleId of missing) roles.require(database, roleId);
  userRoles.deleteWhere(database, (row) => row.userId === id && !roleIds.includes(row.roleId));
  if (missing.length > 0) assign(database, id, missing);
  return ok({ roleIds });
}

function assign(database: Database, userId: string, roleIds: readonly string[]): void {
  userRoles.insertAll(
    database,
    roleIds.map((roleId) => ({ tenantId: TENANT_ID, userId, roleId })),
  );
}
