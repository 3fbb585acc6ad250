import { created, list, ok } from "../http/answer";
import type { Routes } from "../http/call";
import { Failure } from "../http/failure";
import { isJsonObject, omit, type JsonObject } from "../json";
import type { Database } from "../store/database";
import { users } from "../tables/users";
import { presentUser } from "./presented";
import { change, requireUser } from "./users";

/** The identities of users at other providers, and other lists of users. */
export const userIdentityRoutes: Routes = {
  "GET /api/users/{userId}/identities/{target}": {
    handle: ({ database, param }) => {
      const { identities } = requireUser(database, param("userId"));
      return ok({ identity: requireIdentity(identities, param("target")) });
    },
  },
  "PUT /api/users/{userId}/identities/{target}": {
    handle: ({ database, param, body }) => {
      const { id, identities } = requireUser(database, param("userId"));
      const target = param("target");
      if (isTaken(database, target, body.text("userId"), id)) {
        throw new Failure(422, "user.identity_already_in_use");
      }
      const after = change(database, id, { identities: { ...identities, [target]: body.fields } }).identities;
      return identities[target] === undefined ? created(after) : ok(after);
    },
  },
  "DELETE /api/users/{userId}/identities/{target}": {
    handle: ({ database, param }) => {
      const { id, identities } = requireUser(database, param("userId"));
      requireIdentity(identities, param("target"));
      return ok(presentUser(change(database, id, { identities: omit(identities, param("target")) })));
    },
  },
  "GET /api/users/{userId}/all-identities": {
    handle: ({ database, param }) => {
      const { identities } = requireUser(database, param("userId"));
      const socialIdentities = Object.entries(identities).map(([target, identity]) => ({ identity, target }));
      return ok({ socialIdentities, ssoIdentities: [] });
    },
  },
  "GET /api/users/{userId}/sessions": {
    handle: ({ database, param }) => {
      requireUser(database, param("userId"));
      return ok({ sessions: [] });
    },
  },
  "GET /api/users/{userId}/grants": {
    handle: ({ database, param }) => {
      requireUser(database, param("userId"));
      return ok({ grants: [] });
    },
  },
  "GET /api/users/{userId}/mfa-verifications": {
    handle: ({ database, param }) => {
      requireUser(database, param("userId"));
      return list([]);
    },
  },
};

function requireIdentity(identities: JsonObject, target: string): JsonObject {
  const identity = identities[target];
  if (!isJsonObject(identity)) {
    throw new Failure(404, "user.identity_not_exist");
  }
  return identity;
}

function isTaken(database: Database, target: string, userId: string, ownId: string): boolean {
  const clash = users.find(database, (row) => {
    const identity = row.identities[target];
    return row.id !== ownId && isJsonObject(identity) && identity["userId"] === userId;
  });
  return clash !== undefined;
}
