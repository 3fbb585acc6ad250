import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import { connectors } from "../../tables/connectors";
import { factoryOf, type ConnectorFactory } from "./factories";
import { targetOf } from "./presented";

/** The kinds of addresses to which messages can be sent. */
export type Address = "email" | "phone";

const TYPES: Readonly<Record<Address, ConnectorFactory["type"]>> = { email: "Email", phone: "Sms" };

/**
 * Whether there is a connector that sends messages to such addresses.
 * @param without the id of a connector that is not considered
 */
export function hasConnector(database: Database, address: Address, without?: string): boolean {
  const isSender = ({ id, connectorId }: { readonly id: string; readonly connectorId: string }) =>
    id !== without && factoryOf(connectorId).type === TYPES[address];
  return connectors.find(database, isSender) !== undefined;
}

/** @throws Failure if no connector sends messages that the sign-in experience needs */
export function requireConnector(database: Database, address: Address): void {
  if (!hasConnector(database, address)) {
    throw new Failure(400, "sign_in_experiences.enabled_connector_not_found");
  }
}

/** The targets of the connectors with which users sign in. */
export function socialTargetsOf(database: Database): string[] {
  return connectors.filter(database, ({ connectorId }) => factoryOf(connectorId).type === "Social").map(targetOf);
}
