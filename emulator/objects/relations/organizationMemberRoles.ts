import { created, createdAsText, list } from "../../http/answer";
import type { Arrival, Call, Route, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import type { ReferredTable } from "../../store/table";
import { relationKey } from "../../tables/columns";
import {
  organizationApplicationRoles,
  organizationApplications,
  organizationUserRoles,
  organizationUsers,
} from "../../tables/organizations";
import { organizationRoles, organizationRoleScopes, organizationScopes } from "../../tables/organizationTemplate";
import type { RelationTable } from "../../tables/relation";
import { relationRoutes } from "./routes";

/** The roles that users and applications have in organizations. */
export const organizationMemberRoleRoutes: Routes = {
  ...relationRoutes({
    path: "/api/organizations/{id}/users/{userId}/roles",
    table: organizationUserRoles,
    member: "organizationRoleId",
    of: organizationRoles,
    before: requireMembership(organizationUsers, "userId"),
    nonEmpty: [],
    idsOf: idsAndNames,
    add: { answer: (_call, organizationRoleIds) => created({ organizationRoleIds }) },
    replace: { how: "wholly" },
  }),
  ...relationRoutes({
    path: "/api/organizations/{id}/applications/{applicationId}/roles",
    table: organizationApplicationRoles,
    member: "organizationRoleId",
    of: organizationRoles,
    before: requireMembership(organizationApplications, "applicationId"),
    nonEmpty: ["POST", "PUT"],
    replace: { how: "wholly" },
  }),
  "POST /api/organizations/{id}/users/roles": inPairs(organizationUserRoles, "organizationRoleId", "userId"),
  "POST /api/organizations/{id}/applications/roles": inPairs(
    organizationApplicationRoles,
    "applicationId",
    "organizationRoleId",
  ),
  "GET /api/organizations/{id}/users/{userId}/scopes": {
    handle: ({ database, param }) => {
      const ids = { organizationId: param("id"), userId: param("userId") };
      const held = organizationUserRoles.related(database, ids, "organizationRoleId", organizationRoles);
      const isHeld = (scopeId: string) =>
        held.some((role) => organizationRoleScopes.has(database, relationKey(role.id, scopeId)));
      return list(organizationScopes.filter(database, (scope) => isHeld(scope.id)));
    },
  },
};

/** The refusal of every endpoint of roles for a user or an application that is not a member. */
function requireMembership(table: ReferredTable, column: string): (arrival: Arrival) => void {
  return ({ database, param }) => {
    if (!table.has(database, relationKey(param("id"), param(column)))) {
      throw new Failure(422, "organization.require_membership");
    }
  };
}

/** The roles that a body contains by id and by name, without duplicates. @throws Failure for a name that no role has */
function idsAndNames({ database, body }: Call): string[] {
  const names = body.texts("organizationRoleNames");
  const named = organizationRoles.filter(database, (row) => names.includes(row.name));
  if (names.some((name) => named.every((row) => row.name !== name))) {
    throw new Failure(422, "organization.role_names_not_found");
  }
  return [...new Set([...body.texts("organizationRoleIds"), ...named.map((row) => row.id)])];
}

/** Adds each pair of an id of one list of a body and an id of another. */
function inPairs<Column extends string>(
  table: RelationTable<Column>,
  outer: NoInfer<Column>,
  inner: NoInfer<Column>,
): Route {
  return {
    nonEmpty: [`${outer}s`, `${inner}s`],
    handle: ({ database, param, body }) => {
      const organizationId = param("id");
      const [ids, others] = [body.texts(`${outer}s`), body.texts(`${inner}s`)];
      const rows = ids.flatMap((id) =>
        others.map((other) => table.rowOf({ organizationId, [outer]: id, [inner]: other })),
      );
      table.insertAll(database, rows, "keep");
      return createdAsText();
    },
  };
}
