import { created, createdAsText, list, noContent, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { contains } from "../http/search";
import type { Json, JsonObject } from "../json";
import type { Database } from "../store/database";
import { TENANT_ID, relationKey } from "../tables/columns";
import { organizationRoles } from "../tables/organizationTemplate";
import { organizationUserRoles, organizationUsers, type OrganizationUserRow } from "../tables/organizations";
import { users, type UserRow } from "../tables/users";
import { byName, mention, presentMember } from "./presented";
import { replaceByDifference } from "./relations";

/** The users who are members of organizations. */
export const organizationUserRoutes: Routes = {
  "GET /api/organizations/{id}/users": { paging: "always", handle: listMembers },
  "POST /api/organizations/{id}/users": {
    nonEmpty: ["userIds"],
    handle: (call) => {
      organizationUsers.insertAll(call.database, membershipRows(call), "keep");
      return created({ userIds: call.body.texts("userIds") });
    },
  },
  "PUT /api/organizations/{id}/users": {
    handle: (call) => {
      const isOfOrganization = (row: OrganizationUserRow) => row.organizationId === call.param("id");
      replaceByDifference(call.database, organizationUsers, isOfOrganization, membershipRows(call));
      return noContent();
    },
  },
  "DELETE /api/organizations/{id}/users/{userId}": {
    handle: ({ database, param }) => {
      organizationUsers.delete(database, relationKey(param("id"), param("userId")));
      return noContent();
    },
  },
  "POST /api/organizations/{id}/users/roles": {
    nonEmpty: ["userIds", "organizationRoleIds"],
    handle: ({ database, param, body }) => {
      const rows = body.texts("organizationRoleIds").flatMap((organizationRoleId) =>
        body.texts("userIds").map((userId) => ({
          tenantId: TENANT_ID,
          organizationId: param("id"),
          userId,
          organizationRoleId,
        })),
      );
      organizationUserRoles.insertAll(database, rows, "keep");
      return createdAsText();
    },
  },
};

function membershipRows({ param, body }: Call): OrganizationUserRow[] {
  return body.texts("userIds").map((userId) => ({ tenantId: TENANT_ID, organizationId: param("id"), userId }));
}

function listMembers({ database, param, query }: Call): Answer {
  const organizationId = param("id");
  const isFound = contains(query("q"), ["id", "primaryEmail", "primaryPhone", "username", "name"]);
  const role = query("organizationRoleId");
  const isWithRole = (userId: string) =>
    role === undefined || organizationUserRoles.has(database, relationKey(organizationId, userId, role));
  const members = organizationUsers
    .filter(database, (row) => row.organizationId === organizationId && isWithRole(row.userId))
    .flatMap((row) => users.get(database, row.userId) ?? [])
    .filter((row) => isFound(row))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return list(members, (row: UserRow): Json => ({
    ...presentMember(row),
    organizationRoles: organizationRolesOfUser(database, organizationId, row.id),
  }));
}

/** The roles of a member, mentioned, in the order of their names. */
export function organizationRolesOfUser(database: Database, organizationId: string, userId: string): JsonObject[] {
  return organizationUserRoles
    .filter(database, (row) => row.organizationId === organizationId && row.userId === userId)
    .flatMap((row) => organizationRoles.get(database, row.organizationRoleId) ?? [])
    .sort(byName)
    .map(mention);
}
