import type { Body } from "../../http/call";
import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import { connectors, type ConnectorRow } from "../../tables/connectors";
import { factoryOf, type ConnectorFactory } from "./factories";
import { targetOf } from "./presented";

const METADATA_OF_ITS_OWN = "connector.cannot_overwrite_metadata_for_non_standard_connector";

/** @throws Failure for a new connector if another one already serves its target, or if its target is missing or not allowed */
export function requireOwnTarget(database: Database, factory: ConnectorFactory, body: Body): void {
  if (factory.type !== "Social") {
    return;
  }
  const target = body.object("metadata")["target"];
  const hasTarget = typeof target === "string" && target !== "";
  if (factory.isStandard && !hasTarget) {
    throw new Failure(400, "connector.should_specify_target");
  }
  if (!factory.isStandard && body.get("metadata") !== undefined) {
    throw new Failure(400, METADATA_OF_ITS_OWN);
  }
  if (!factory.isStandard && connectors.find(database, (row) => row.connectorId === factory.id) !== undefined) {
    throw new Failure(422, "connector.multiple_instances_not_supported");
  }
  const own = hasTarget ? target : factory.target;
  const isTaken = (row: ConnectorRow) =>
    factoryOf(row.connectorId).platform === factory.platform && targetOf(row) === own;
  if (connectors.find(database, isTaken) !== undefined) {
    throw new Failure(422, "connector.multiple_target_with_same_platform");
  }
}

/** @throws Failure for a change of metadata that is not allowed */
export function requireSameTarget(row: ConnectorRow, body: Body): void {
  if (body.get("metadata") === undefined) {
    return;
  }
  if (!factoryOf(row.connectorId).isStandard) {
    throw new Failure(400, METADATA_OF_ITS_OWN);
  }
  if (body.object("metadata")["target"] !== targetOf(row)) {
    throw new Failure(400, "connector.can_not_modify_target");
  }
}

/** @throws Failure if profiles should be synchronized from a connector that only sends messages */
export function requireProfiles({ type }: ConnectorFactory, body: Body): void {
  if (!body.flag("syncProfile") || type === "Social") {
    return;
  }
  throw new Failure(422, "connector.invalid_type_for_syncing_profile");
}

/** @throws Failure if the tokens of a provider should be stored that has no tokens to store */
export function requireTokenStorage({ type, isTokenStorageSupported }: ConnectorFactory, body: Body): void {
  if (!body.flag("enableTokenStorage") || (type === "Social" && isTokenStorageSupported)) {
    return;
  }
  throw new Failure(422, "connector.token_storage_not_supported");
}
