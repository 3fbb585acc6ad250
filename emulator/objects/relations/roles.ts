import { created, ok, okAsText } from "../../http/answer";
import type { Call, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import { searchOf, searchWithin } from "../../http/search";
import type { Database } from "../../store/database";
import { applications, type ApplicationRow } from "../../tables/applications";
import { resources, scopes } from "../../tables/resources";
import { applicationRoles, roles, roleScopes, userRoles, type RoleRow, type RoleType } from "../../tables/roles";
import { users } from "../../tables/users";
import { APPLICATION_SEARCH_FIELDS } from "../applicationList";
import { presentUser } from "../presented";
import { SCOPE_SEARCH_FIELDS } from "../resourceScopes";
import { isInternal, requireAssignable, ROLE_SEARCH_FIELDS } from "../roles";
import { requireUser } from "../users";
import { relationRoutes } from "./routes";

/** The roles of users and machine-to-machine applications, and the permissions of roles. */
export const roleRelationRoutes: Routes = {
  ...relationRoutes({
    path: "/api/users/{userId}/roles",
    table: userRoles,
    member: "roleId",
    of: roles,
    owner: { in: { require: requireUser } },
    each: roles,
    nonEmpty: [],
    list: { paging: "always", read: findRoles },
    add: {
      held: "leftOut",
      check: refuseType("MachineToMachine", "user.invalid_role_type"),
      answer: (_call, roleIds, addedRoleIds) => created({ roleIds, addedRoleIds }),
    },
    replace: { how: "inSteps", answer: (roleIds) => ok({ roleIds: [...new Set(roleIds)] }) },
  }),
  ...relationRoutes({
    path: "/api/applications/{applicationId}/roles",
    table: applicationRoles,
    member: "roleId",
    of: roles,
    owner: { in: { require: requireMachine } },
    each: roles,
    nonEmpty: [],
    list: { paging: "always", read: findRoles },
    add: {
      held: ({ has }) => (has("repeatedRoles") ? "leftOutOnce" : { refused: "application.role_exists" }),
      check: refuseType("User", "application.invalid_role_type"),
      answer: (_call, roleIds, addedRoleIds) => created({ roleIds, addedRoleIds }),
    },
    replace: { how: "inStepsThatAdd", answer: okAsText },
  }),
  ...relationRoutes({
    path: "/api/roles/{id}/users",
    table: userRoles,
    member: "userId",
    of: users,
    owner: { in: roles, for: ["GET", "POST"] },
    each: { require: requireUser },
    list: {
      paging: "always",
      isFound: ({ search }) => searchOf(search, ["id", "primaryEmail", "primaryPhone", "username", "name"]),
      present: presentUser,
    },
    add: { held: { refused: "role.user_exists" } },
  }),
  ...relationRoutes({
    path: "/api/roles/{id}/applications",
    table: applicationRoles,
    member: "applicationId",
    of: applications,
    owner: { in: roles, for: ["GET", "POST"] },
    each: applications,
    list: { paging: "always", read: findMachines },
    add: { held: { refused: "role.application_exists" } },
  }),
  ...relationRoutes({
    path: "/api/roles/{id}/scopes",
    table: roleScopes,
    member: "scopeId",
    of: scopes,
    owner: { in: roles, for: ["GET", "POST"] },
    list: {
      read: ({ database, search }, isHeld) =>
        scopes.filter(
          database,
          searchWithin(search, SCOPE_SEARCH_FIELDS, ({ id }) => isHeld(id)),
        ),
      present: (scope, { database }) => ({ ...scope, resource: resources.get(database, scope.resourceId) }),
    },
    add: {
      held: { refused: "role.scope_exists" },
      check: ({ database, param }, scopeIds) => {
        requireAssignable(database, roles.require(database, param("id")), scopeIds);
      },
      answer: ({ database, param }) =>
        created(roleScopes.related(database, { roleId: param("id") }, "scopeId", scopes)),
    },
  }),
};

/** Roles of other applications cannot even be listed. @throws Failure, Violation */
function requireMachine(database: Database, id: string): ApplicationRow {
  const application = applications.require(database, id);
  if (application.type !== "MachineToMachine") {
    throw new Failure(422, "application.invalid_type");
  }
  return application;
}

/** Hidden roles are not listed, but a replacement removes them too. */
function findRoles({ database, search }: Call, isHeld: (id: string) => boolean): RoleRow[] {
  const isListed = (role: RoleRow) => !isInternal(role) && isHeld(role.id);
  return roles.filter(database, searchWithin(search, ROLE_SEARCH_FIELDS, isListed));
}

/** The applications with a role. If there are none, the list is empty, although the search could find other applications. */
function findMachines({ database, search }: Call, isHolder: (id: string) => boolean): ApplicationRow[] {
  const isListed = ({ id, type }: ApplicationRow) => type === "MachineToMachine" && isHolder(id);
  const isFound = searchWithin(search, APPLICATION_SEARCH_FIELDS, isListed);
  const hasHolder = applications.find(database, ({ id }) => isHolder(id)) !== undefined;
  return hasHolder ? applications.filter(database, isFound) : [];
}

function refuseType(type: RoleType, code: string): (call: Call, roleIds: readonly string[]) => void {
  return ({ database }, roleIds) => {
    if (roleIds.some((id) => roles.get(database, id)?.type === type)) {
      throw new Failure(422, code);
    }
  };
}
