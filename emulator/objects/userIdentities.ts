import { created, ok } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { isJsonObject, omit, type JsonObject } from "../json";
import type { Database } from "../store/database";
import { connectors } from "../tables/connectors";
import { users } from "../tables/users";
import { requireValidConfig } from "./connectors/config";
import { factoryOf } from "./connectors/factories";
import { presentUser } from "./presented";
import { change, requireUser } from "./users";

/** The identities of users at other providers. Enterprise identities come with a sign-in, so there are none. */
export const userIdentityRoutes: Routes = {
  "POST /api/users/{userId}/identities": { handle: link },
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
      const targets = Object.keys(identities).sort(byLength);
      const socialIdentities = targets.map((target) => ({ identity: identities[target], target }));
      return ok({ socialIdentities, ssoIdentities: [] });
    },
  },
  "GET /api/users/{userId}/sso-identities/{ssoConnectorId}": {
    handle: ({ database, param }) => {
      requireUser(database, param("userId"));
      throw new Failure(404, "user.enterprise_sso_identity_not_exists");
    },
  },
};

/**
 * Links the identity of a user who comes back from a provider. The emulator asks no provider, so the data is never valid. The
 * connectors of a standard protocol require the session of the sign-in request, which does not exist here.
 */
function link({ database, param, body }: Call): never {
  const connector = connectors.get(database, body.text("connectorId"));
  if (connector === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  requireUser(database, param("userId"));
  const factory = factoryOf(connector.connectorId);
  if (factory.type !== "Social") {
    throw new Failure(422, "session.invalid_connector_id");
  }
  if (!factory.isStandard) {
    throw new Failure(400, "connector.general");
  }
  requireValidConfig(factory, connector.config);
  throw new Failure(501, "connector.not_implemented");
}

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

/** Sorts the keys of an object like PostgreSQL: by length, and keys of the same length by their bytes. */
function byLength(one: string, other: string): number {
  const [bytes, otherBytes] = [Buffer.from(one), Buffer.from(other)];
  return bytes.length - otherBytes.length || bytes.compare(otherBytes);
}
