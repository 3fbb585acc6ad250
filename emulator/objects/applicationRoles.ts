import { created, list, noContent, okAsText, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { searchOf } from "../http/search";
import type { Database } from "../store/database";
import { applications, type ApplicationRow } from "../tables/applications";
import { TENANT_ID, relationKey } from "../tables/columns";
import { applicationRoles, roles, type RoleRow } from "../tables/roles";
import { isInternal, ROLE_SEARCH_FIELDS } from "./roles";

/** The roles that machine-to-machine applications hold. */
export const applicationRoleRoutes: Routes = {
  "GET /api/applications/{applicationId}/roles": {
    paging: "always",
    handle: ({ database, param, search }) => {
      const { id } = requireMachine(database, param("applicationId"));
      const isFound = searchOf(search, ROLE_SEARCH_FIELDS);
      return list(rolesOf(database, id).filter((role) => !isInternal(role) && isFound(role)));
    },
  },
  "POST /api/applications/{applicationId}/roles": { handle: add },
  "PUT /api/applications/{applicationId}/roles": { handle: replace },
  "DELETE /api/applications/{applicationId}/roles/{roleId}": {
    handle: ({ database, param }) => {
      const { id } = requireMachine(database, param("applicationId"));
      applicationRoles.delete(database, relationKey(id, param("roleId")));
      return noContent();
    },
  },
};

function requireMachine(database: Database, id: string): ApplicationRow {
  const application = applications.require(database, id);
  if (application.type !== "MachineToMachine") throw new Failure(422, "application.invalid_type");
  return application;
}

function rolesOf(database: Database, applicationId: string): RoleRow[] {
  const held = applicationRoles.filter(database, (row) => row.applicationId === applicationId);
  return held.flatMap((row) => roles.get(database, row.roleId) ?? []);
}

function add({ database, param, body, has }: Call): Answer {
  const { id } = requireMachine(database, param("applicationId"));
  const isHeld = (roleId: string) => applicationRoles.has(database, relationKey(id, roleId));
  const isRepeatable = has("repeatedRoles");
  const asked = body.texts("roleIds");
  if (!isRepeatable && asked.some(isHeld)) throw new Failure(422, "application.role_exists");
  const roleIds = isRepeatable ? [...new Set(asked)] : asked;
  const addedRoleIds = roleIds.filter((roleId) => !isHeld(roleId));
  if (addedRoleIds.some((roleId) => roles.get(database, roleId)?.type === "User")) {
    throw new Failure(422, "application.invalid_role_type");
  }
  for (const roleId of addedRoleIds) roles.require(database, roleId);
  if (addedRoleIds.length > 0 || !isRepeatable) assign(database, id, addedRoleIds);
  return created({ roleIds, addedRoleIds });
}

/**
 * Not in a transaction: the removals stay, even where the additions then fail; and where nothing is to be added, they do.
 * Hidden roles are removed as well.
 */
function replace({ database, param, body }: Call): Answer {
  const { id } = requireMachine(database, param("applicationId"));
  const roleIds = body.texts("roleIds");
  const held = rolesOf(database, id).map((role) => role.id);
  const missing = roleIds.filter((roleId) => !held.includes(roleId));
  for (const roleId of missing) roles.require(database, roleId);
  applicationRoles.deleteWhere(database, (row) => row.applicationId === id && !roleIds.includes(row.roleId));
  assign(database, id, missing);
  return okAsText();
}

function assign(database: Database, applicationId: string, roleIds: readonly string[]): void {
  applicationRoles.insertAll(
    database,
    roleIds.map((roleId) => ({ tenantId: TENANT_ID, applicationId, roleId })),
  );
}
