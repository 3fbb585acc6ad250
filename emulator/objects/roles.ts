import { list, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { searchWithin } from "../http/search";
import { pick, type Json } from "../json";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { applications } from "../tables/applications";
import { TENANT_ID, relationKey } from "../tables/columns";
import { scopes } from "../tables/resources";
import { applicationRoles, roles, roleScopes, userRoles, type RoleRow, type RoleType } from "../tables/roles";
import { users } from "../tables/users";
import { MANAGEMENT_API_SCOPE_IDS } from "./managementApi";

/** The prefix of names of roles that lists do not show. */
const INTERNAL = "#internal:";
/** The largest number of users, or of applications, that a list of roles shows for each. */
const FEATURED = 3;

/** Roles of users and of machine-to-machine applications. */
export const roleRoutes: Routes = {
  "GET /api/roles": { paging: "always", handle: listRoles },
  "POST /api/roles": { handle: create },
  "GET /api/roles/{id}": { handle: ({ database, param }) => ok(roles.require(database, param("id"))) },
  "PATCH /api/roles/{id}": {
    handle: ({ database, param, body }) => {
      const { id } = roles.require(database, param("id"));
      if (body.get("name") !== undefined) {
        requireFreeName(database, body.text("name"), id);
      }
      return ok(roles.update(database, id, body.fields));
    },
  },
  "DELETE /api/roles/{id}": {
    handle: ({ database, param }) => {
      roles.delete(database, roles.require(database, param("id")).id);
      return noContent();
    },
  },
};

/** Whether lists omit a role. */
export function isInternal(role: RoleRow): boolean {
  return role.name.startsWith(INTERNAL);
}

/** The fields in which lists of roles can be searched. */
export const ROLE_SEARCH_FIELDS: readonly string[] = ["id", "name", "description"];

/** Refuses scopes that a role cannot have. @throws Failure, Violation */
export function requireAssignable(database: Database, role: RoleRow, scopeIds: readonly string[]): void {
  for (const id of scopeIds) {
    scopes.require(database, id);
  }
  if (role.type === "User" && scopeIds.some((id) => MANAGEMENT_API_SCOPE_IDS.includes(id))) {
    throw new Failure(400, "role.management_api_scopes_not_assignable_to_user_role");
  }
}

function listRoles({ database, search, query }: Call): Answer {
  const type = query("type");
  const user = query("excludeUserId");
  const application = query("excludeApplicationId");
  const isFound = searchWithin<RoleRow>(
    search,
    ROLE_SEARCH_FIELDS,
    (row) =>
      !isInternal(row) &&
      (type === undefined || row.type === type) &&
      (user === undefined || !userRoles.has(database, relationKey(user, row.id))) &&
      (application === undefined || !applicationRoles.has(database, relationKey(application, row.id))),
  );
  return list(roles.filter(database, isFound), (row) => withHolders(database, row));
}

function withHolders(database: Database, role: RoleRow): Json {
  const ofUsers = userRoles.related(database, { roleId: role.id }, "userId", users);
  const ofApplications = applicationRoles.related(database, { roleId: role.id }, "applicationId", applications);
  return {
    ...role,
    usersCount: ofUsers.length,
    featuredUsers: ofUsers.slice(0, FEATURED).map((row) => pick(row, "id", "avatar", "name")),
    applicationsCount: ofApplications.length,
    featuredApplications: ofApplications.slice(0, FEATURED).map((row) => pick(row, "id", "name", "type")),
  };
}

/** Creates a role. This is not atomic: the role stays even if adding its scopes fails. */
function create({ database, body, tell }: Call): Answer {
  const name = body.text("name");
  requireFreeName(database, name);
  const type: RoleType = body.get("type") === "MachineToMachine" ? "MachineToMachine" : "User";
  const role = roles.insert(database, {
    tenantId: TENANT_ID,
    id: newId(),
    name,
    description: body.text("description"),
    type,
    isDefault: body.flag("isDefault"),
  });
  if (body.get("scopeIds") !== undefined) {
    const scopeIds = body.texts("scopeIds");
    requireAssignable(database, role, scopeIds);
    const rows = scopeIds.map((scopeId) => roleScopes.rowOf({ roleId: role.id, scopeId }));
    roleScopes.insertAll(database, rows);
    tell("Role.Scopes.Updated", { roleId: role.id, data: scopeIds.map((id) => scopes.require(database, id)) });
  }
  return ok(role);
}

function requireFreeName(database: Database, name: string, ownId?: string): void {
  if (roles.find(database, (row) => row.name === name && row.id !== ownId) !== undefined) {
    throw new Failure(422, "role.name_in_use");
  }
}
