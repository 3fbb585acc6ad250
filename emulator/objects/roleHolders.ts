import { createdAsText, list, noContent } from "../http/answer";
import type { Routes } from "../http/call";
import { Failure } from "../http/failure";
import { searchOf } from "../http/search";
import { applications } from "../tables/applications";
import { TENANT_ID, relationKey } from "../tables/columns";
import { applicationRoles, roles, userRoles } from "../tables/roles";
import { users } from "../tables/users";
import { presentUser } from "./presented";
import { requireUser } from "./users";

/** The users and applications that hold a role. */
export const roleHolderRoutes: Routes = {
  "GET /api/roles/{id}/users": {
    paging: "always",
    handle: ({ database, param, search }) => {
      const { id } = roles.require(database, param("id"));
      const isFound = searchOf(search, ["id", "primaryEmail", "primaryPhone", "username", "name"]);
      return list(
        users.filter(database, (row) => userRoles.has(database, relationKey(row.id, id)) && isFound(row)),
        presentUser,
      );
    },
  },
  "POST /api/roles/{id}/users": {
    nonEmpty: ["userIds"],
    handle: ({ database, param, body }) => {
      const { id } = roles.require(database, param("id"));
      const userIds = body.texts("userIds");
      if (userIds.some((userId) => userRoles.has(database, relationKey(userId, id)))) {
        throw new Failure(422, "role.user_exists");
      }
      for (const userId of userIds) requireUser(database, userId);
      userRoles.insertAll(
        database,
        userIds.map((userId) => ({ tenantId: TENANT_ID, userId, roleId: id })),
      );
      return createdAsText();
    },
  },
  "DELETE /api/roles/{id}/users/{userId}": {
    handle: ({ database, param }) => {
      userRoles.delete(database, relationKey(param("userId"), param("id")));
      return noContent();
    },
  },
  "GET /api/roles/{id}/applications": {
    paging: "always",
    handle: ({ database, param, search }) => {
      const { id } = roles.require(database, param("id"));
      const isFound = searchOf(search, ["id", "name", "description"]);
      const isHolder = (applicationId: string) => applicationRoles.has(database, relationKey(applicationId, id));
      return list(
        applications.filter(database, (row) => row.type === "MachineToMachine" && isHolder(row.id) && isFound(row)),
      );
    },
  },
  "POST /api/roles/{id}/applications": {
    nonEmpty: ["applicationIds"],
    handle: ({ database, param, body }) => {
      const { id } = roles.require(database, param("id"));
      const applicationIds = body.texts("applicationIds");
      if (applicationIds.some((applicationId) => applicationRoles.has(database, relationKey(applicationId, id)))) {
        throw new Failure(422, "role.application_exists");
      }
      for (const applicationId of applicationIds) applications.require(database, applicationId);
      applicationRoles.insertAll(
        database,
        applicationIds.map((applicationId) => ({ tenantId: TENANT_ID, applicationId, roleId: id })),
      );
      return createdAsText();
    },
  },
  "DELETE /api/roles/{id}/applications/{applicationId}": {
    handle: ({ database, param }) => {
      applicationRoles.delete(database, relationKey(param("applicationId"), param("id")));
      return noContent();
    },
  },
};
