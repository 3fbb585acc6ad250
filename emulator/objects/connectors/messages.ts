import { noContent, type Answer } from "../../http/answer";
import type { Call } from "../../http/call";
import { Failure } from "../../http/failure";
import type { JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { connectors } from "../../tables/connectors";
import { requireValidConfig } from "./config";
import { factoryOf, findFactory, type ConnectorFactory } from "./factories";
import { countMessage, requireRoom } from "./messageRate";

/**
 * The connectors that send messages to a server of the tenant. All others need the internet, to which the emulator sends
 * nothing.
 */
const OVER_HTTP: readonly string[] = ["http-email", "http-sms"];
/** The time to wait for the server, in milliseconds. */
const TIMEOUT_MS = 10_000;
/** The address from which all requests come. */
const LOOPBACK = "127.0.0.1";
/** The code in a test message. */
const TEST_CODE = "000000";

/** A message, as the server of the tenant receives it. */
interface Message {
  readonly to: string;
  readonly type: "Generic" | "OrganizationInvitation";
  readonly payload: JsonObject;
}

/** Sends a test message by a configuration that is not stored. A message to the internet fails. */
export async function sendTestMessage({ param, body }: Call): Promise<Answer> {
  const phone = body.textOrNull("phone");
  const to = phone ?? body.textOrNull("email");
  if (to === null) {
    throw new Failure(400, "guard.invalid_input");
  }
  const factory = requireSender(param("factoryId"));
  if (factory.type !== (phone === null ? "Email" : "Sms")) {
    throw new Failure(400, "connector.unexpected_type");
  }
  const locale = body.get("locale");
  const payload = { code: TEST_CODE, ...(locale === undefined ? {} : { locale }) };
  const config = body.object("config");
  requireValidConfig(factory, config);
  if (!OVER_HTTP.includes(factory.id)) {
    throw new Failure(400, "connector.general");
  }
  await post(config, { to, type: "Generic", payload });
  return noContent();
}

/**
 * Sends an e-mail by the e-mail connector. An e-mail to the internet counts as sent.
 * @param isLimited whether the number of messages to one address is limited
 * @throws Failure if there is no connector, if the address has received too many messages, or if sending fails
 */
export async function sendEmail(database: Database, message: Message, isLimited: boolean): Promise<void> {
  const connector = connectors.find(database, ({ connectorId }) => factoryOf(connectorId).type === "Email");
  if (connector === undefined) {
    throw new Failure(501, "connector.not_found");
  }
  if (isLimited) {
    requireRoom(database, message.to);
  }
  const factory = factoryOf(connector.connectorId);
  requireValidConfig(factory, connector.config);
  if (OVER_HTTP.includes(factory.id)) {
    await post(connector.config, message);
  }
  countMessage(database, message.to);
}

function requireSender(id: string): ConnectorFactory {
  const factory = findFactory(id);
  if (factory === undefined || factory.type === "Social") {
    throw new Failure(400, "connector.not_found");
  }
  return factory;
}

async function post({ endpoint, authorization }: JsonObject, message: Message): Promise<void> {
  const headers = { "content-type": "application/json", ...(typeof authorization === "string" && { authorization }) };
  const request = { method: "POST", headers, body: JSON.stringify({ ...message, ip: LOOPBACK }) };
  const address = typeof endpoint === "string" ? endpoint : "";
  const isArrived = await fetch(address, { ...request, signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isArrived) {
    throw new Failure(400, "connector.general");
  }
}
