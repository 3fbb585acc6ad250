import { created, list } from "../../http/answer";
import type { Call, Routes } from "../../http/call";
import { contains } from "../../http/search";
import { applications } from "../../tables/applications";
import { relationKey } from "../../tables/columns";
import {
  organizationApplicationRoles,
  organizationApplications,
  organizations,
  organizationUserRoles,
  organizationUsers,
} from "../../tables/organizations";
import type { RelationTable } from "../../tables/relation";
import { users, type UserRow } from "../../tables/users";
import { mentionRoles, presentMember } from "../presented";
import { requireUser } from "../users";
import { tellingMembers } from "./membershipNews";
import { relationRoutes } from "./routes";

/** The users and machine-to-machine applications that belong to organizations, and their roles there. */
export const organizationMemberRoutes: Routes = {
  ...tellingMembers(
    relationRoutes({
      path: "/api/organizations/{id}/users",
      table: organizationUsers,
      member: "userId",
      of: users,
      list: {
        paging: "always",
        isFound: isUserFound,
        order: (one, other) => (one.id < other.id ? -1 : 1),
        present: (user, { database, param }) => ({
          ...presentMember(user),
          organizationRoles: mentionRoles(database, organizationUserRoles, {
            organizationId: param("id"),
            userId: user.id,
          }),
        }),
      },
      add: { answer: (_call, userIds) => created({ userIds }) },
      replace: { how: "byDifference" },
    }),
    { key: "userIds", members: idsIn(organizationUsers, "userId") },
  ),
  ...tellingMembers(
    relationRoutes({
      path: "/api/organizations/{id}/applications",
      table: organizationApplications,
      member: "applicationId",
      of: applications,
      list: {
        paging: "always",
        isFound: ({ query }) => contains(query("q"), ["id", "name", "description"]),
        present: (application, { database, param }) => ({
          ...application,
          organizationRoles: mentionRoles(database, organizationApplicationRoles, {
            organizationId: param("id"),
            applicationId: application.id,
          }),
        }),
      },
      replace: { how: "byDifference" },
    }),
    { key: "applicationIds", members: idsIn(organizationApplications, "applicationId") },
  ),
  "GET /api/users/{userId}/organizations": {
    handle: ({ database, param }) => {
      const { id: userId } = requireUser(database, param("userId"));
      return list(organizationUsers.related(database, { userId }, "organizationId", organizations), (row) => ({
        ...row,
        organizationRoles: mentionRoles(database, organizationUserRoles, { organizationId: row.id, userId }),
      }));
    },
  },
  "GET /api/applications/{id}/organizations": {
    paging: "optional",
    handle: ({ database, param }) => {
      const { id: applicationId } = applications.require(database, param("id"));
      return list(
        organizationApplications.related(database, { applicationId }, "organizationId", organizations),
        (row) => ({
          ...row,
          organizationRoles: mentionRoles(database, organizationApplicationRoles, {
            organizationId: row.id,
            applicationId,
          }),
        }),
      );
    },
  },
};

/** Returns a function that reads the members of one kind in the organization of a request. */
function idsIn<Column extends string>(
  table: RelationTable<Column | "organizationId">,
  column: Column,
): (call: Call) => string[] {
  return ({ database, param }) =>
    table.filter(database, table.isOf({ organizationId: param("id") })).map((row) => row[column]);
}

function isUserFound({ database, param, query }: Call): (user: UserRow) => boolean {
  const isFound = contains(query("q"), ["id", "primaryEmail", "primaryPhone", "username", "name"]);
  const role = query("organizationRoleId");
  return (user) =>
    isFound(user) &&
    (role === undefined || organizationUserRoles.has(database, relationKey(param("id"), user.id, role)));
}
