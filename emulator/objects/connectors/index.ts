import { list, noContent, ok, type Answer } from "../../http/answer";
import type { Call, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import { newShortId } from "../../store/identifiers";
import { connectors, type ConnectorRow } from "../../tables/connectors";
import { requireWayBack } from "../signInExperience/forgotPassword";
import { signInExperienceOf } from "../signInExperience/fresh";
import { dropTargetsWithoutConnector } from "../signInExperience/socialTargets";
import { tellAuthorizationUri } from "./authorizationUri";
import { requireValidConfig, withoutEmpty } from "./config";
import { connectorFactories, factoryOf, findFactory, requireFactory, type ConnectorFactory } from "./factories";
import { sendTestMessage } from "./messages";
import { presentConnector, presentFactory, targetOf } from "./presented";
import { requireOwnTarget, requireProfiles, requireSameTarget, requireTokenStorage } from "./rules";

/** The connectors that send messages or sign in users, and their factories. */
export const connectorRoutes: Routes = {
  "GET /api/connector-factories": { handle: () => list(connectorFactories.map(presentFactory)) },
  "GET /api/connector-factories/{id}": {
    handle: ({ param }) => {
      const factory = findFactory(param("id"));
      if (factory === undefined) {
        throw new Failure(404, "entity.not_found");
      }
      return ok(presentFactory(factory));
    },
  },
  "GET /api/connectors": {
    handle: ({ database, query }) => {
      const target = query("target");
      const found = connectors.filter(database, (row) => target === undefined || targetOf(row) === target);
      return list(found.sort(byId), presentConnector);
    },
  },
  "POST /api/connectors": { handle: create },
  "GET /api/connectors/{id}": {
    handle: ({ database, param }) => ok(presentConnector(requireRow(database, param("id")))),
  },
  "PATCH /api/connectors/{id}": { handle: update },
  "DELETE /api/connectors/{id}": { handle: remove },
  "POST /api/connectors/{connectorId}/authorization-uri": { handle: tellAuthorizationUri },
  "POST /api/connectors/{factoryId}/test": { handle: sendTestMessage },
};

function requireRow(database: Database, id: string): ConnectorRow {
  const row = connectors.get(database, id);
  if (row === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  return row;
}

function byId(one: ConnectorRow, other: ConnectorRow): number {
  return one.id < other.id ? -1 : 1;
}

function create({ database, body }: Call): Answer {
  const factory = requireFactory(body.text("connectorId"));
  requireOwnTarget(database, factory, body);
  if (body.get("config") !== undefined) {
    requireValidConfig(factory, body.object("config"));
  }
  requireTokenStorage(factory, body);
  const row = database.atomically(() => {
    const inserted = connectors.insert(database, {
      id: body.textOrNull("id") ?? newShortId(),
      connectorId: factory.id,
      config: withoutEmpty(body.object("config")),
      metadata: withoutEmpty(body.object("metadata")),
      syncProfile: body.flag("syncProfile"),
      enableTokenStorage: body.flag("enableTokenStorage"),
    });
    if (factory.type !== "Social") {
      deleteOthers(database, factory, inserted.id);
    }
    return inserted;
  });
  return ok(presentConnector(row));
}

/** There is only one connector for each kind of messages: a new one replaces the previous one. */
function deleteOthers(database: Database, { type }: ConnectorFactory, id: string): void {
  connectors.deleteWhere(database, (row) => row.id !== id && factoryOf(row.connectorId).type === type);
}

function update({ database, param, body }: Call): Answer {
  const row = requireRow(database, param("id"));
  const factory = factoryOf(row.connectorId);
  requireSameTarget(row, body);
  requireProfiles(factory, body);
  requireTokenStorage(factory, body);
  const config = body.get("config") === undefined ? undefined : body.object("config");
  if (config !== undefined) {
    requireValidConfig(factory, config);
  }
  const changes = {
    ...body.fields,
    ...(config === undefined ? {} : { config: withoutEmpty(config) }),
    ...(body.get("metadata") === undefined ? {} : { metadata: withoutEmpty(body.object("metadata")) }),
  };
  return ok(presentConnector(connectors.update(database, row.id, changes)));
}

function remove({ database, param }: Call): Answer {
  const { id, connectorId } = requireRow(database, param("id"));
  const isSocial = factoryOf(connectorId).type === "Social";
  if (!isSocial) {
    requireWayBack(database, signInExperienceOf(database), id);
  }
  connectors.delete(database, id);
  if (isSocial) {
    dropTargetsWithoutConnector(database);
  }
  return noContent();
}
