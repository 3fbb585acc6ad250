import { list, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { isTruthy, searchOf } from "../http/search";
import { pick, type JsonObject } from "../json";
import type { Database } from "../store/database";
import { newShortId } from "../store/identifiers";
import { TENANT_ID, relationKey } from "../tables/columns";
import { organizationUsers } from "../tables/organizations";
import { roles, userRoles } from "../tables/roles";
import { users, type UserRow } from "../tables/users";
import { passwordOf, requireOneWay } from "./passwords";
import { presentMember, presentUser } from "./presented";
import { identifiersOf, refuseTaken, storedIdentifiersOf } from "./userIdentifiers";

/** Users. The objects that belong to them are in the other `user….ts` files. */
export const userRoutes: Routes = {
  "GET /api/users": { paging: "always", handle: listUsers },
  "POST /api/users": { handle: create },
  "GET /api/users/{userId}": {
    handle: ({ database, param, query }) => {
      const user = requireUser(database, param("userId"));
      const isWithSso = isTruthy(query("includeSsoIdentities") ?? "");
      const isWithHash = isTruthy(query("includePasswordHash") ?? "");
      return ok({
        ...presentUser(user),
        ...(isWithSso ? { ssoIdentities: [] } : {}),
        ...(isWithHash ? hashOf(user) : {}),
      });
    },
  },
  "PATCH /api/users/{userId}": { handle: update },
  "DELETE /api/users/{userId}": {
    handle: ({ database, param, caller, tell }) => {
      if (param("userId") === caller) {
        throw new Failure(400, "user.cannot_delete_self");
      }
      const user = requireUser(database, param("userId"));
      users.delete(database, user.id);
      tell("User.Deleted", { data: presentMember(user) });
      return noContent();
    },
  },
  "GET /api/users/{userId}/custom-data": {
    handle: ({ database, param }) => ok(requireUser(database, param("userId")).customData),
  },
  "PATCH /api/users/{userId}/custom-data": {
    handle: ({ database, param, body }) => {
      const { id, customData } = requireUser(database, param("userId"));
      return ok(change(database, id, { customData: { ...customData, ...body.object("customData") } }).customData);
    },
  },
  "PATCH /api/users/{userId}/profile": {
    handle: ({ database, param, body }) => {
      const { id, profile } = requireUser(database, param("userId"));
      return ok(change(database, id, { profile: { ...profile, ...body.object("profile") } }).profile);
    },
  },
  "PATCH /api/users/{userId}/is-suspended": {
    handle: ({ database, param, body }) => {
      const { id } = requireUser(database, param("userId"));
      return ok(presentUser(change(database, id, { isSuspended: body.flag("isSuspended") })));
    },
  },
};

/** A user. @throws Failure if there is none */
export function requireUser(database: Database, id: string): UserRow {
  const user = users.get(database, id);
  if (user === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  return user;
}

/** Changes columns of a user, and the time of the last change. */
export function change(database: Database, id: string, changes: JsonObject): UserRow {
  return users.update(database, id, { ...changes, updatedAt: Date.now() });
}

function hashOf(user: UserRow): JsonObject {
  return pick(user, "passwordDigest", "passwordAlgorithm");
}

function listUsers({ database, search, query }: Call): Answer {
  const role = query("excludeRoleId");
  const organization = query("excludeOrganizationId");
  if (role !== undefined && organization !== undefined) {
    throw new Failure(400, "request.invalid_input");
  }
  const isFound = searchOf(search, ["id", "primaryEmail", "primaryPhone", "username", "name"]);
  const isWithHash = isTruthy(query("includePasswordHash") ?? "");
  const found = users.newestFirst(
    database,
    (row) =>
      isFound(row) &&
      (role === undefined || !userRoles.has(database, relationKey(row.id, role))) &&
      (organization === undefined || !organizationUsers.has(database, relationKey(organization, row.id))),
  );
  return list(found, (row) => ({ ...presentUser(row), ...(isWithHash ? hashOf(row) : {}) }));
}

function create({ database, body }: Call): Answer {
  requireOneWay(body);
  const identifiers = identifiersOf(body);
  refuseTaken(database, identifiers);
  const password = passwordOf(body);
  const { primaryPhone = null } = storedIdentifiersOf(identifiers);
  const now = Date.now();
  const user = database.atomically(() => {
    const row = users.insert(database, {
      id: newShortId(),
      username: body.textOrNull("username"),
      primaryEmail: body.textOrNull("primaryEmail"),
      primaryPhone,
      name: body.textOrNull("name"),
      avatar: body.textOrNull("avatar"),
      customData: body.object("customData"),
      identities: {},
      lastSignInAt: null,
      createdAt: now,
      updatedAt: now,
      profile: body.object("profile"),
      applicationId: null,
      cimdClientId: null,
      isSuspended: false,
      passwordDigest: null,
      passwordAlgorithm: null,
      logtoConfig: {},
      mfaVerifications: [],
      ...password,
    });
    const defaults = roles.filter(database, (role) => role.isDefault && role.type === "User");
    for (const role of defaults) {
      userRoles.insert(database, { tenantId: TENANT_ID, userId: row.id, roleId: role.id });
    }
    return row;
  });
  return ok(presentUser(user));
}

function update({ database, param, body }: Call): Answer {
  const { id } = requireUser(database, param("userId"));
  const identifiers = identifiersOf(body);
  refuseTaken(database, identifiers, id);
  if (Object.keys(body.fields).length === 0) {
    users.update(database, id, {});
  }
  return ok(presentUser(change(database, id, { ...body.fields, ...storedIdentifiersOf(identifiers) })));
}
