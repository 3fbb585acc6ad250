import { ok, type Answer } from "../../http/answer";
import type { Call } from "../../http/call";
import { Failure } from "../../http/failure";
import { connectors } from "../../tables/connectors";
import { requireValidConfig } from "./config";
import { destinations } from "./destinations";
import { factoryOf } from "./factories";

/** The connector for which Logto gets the address from Microsoft. */
const ASKS_MICROSOFT = "azuread-universal";

/** Answers the address to which users are sent to sign in with a social connector. */
export function tellAuthorizationUri({ database, param, body }: Call): Answer {
  const [state, redirectUri] = [body.text("state"), body.text("redirectUri")];
  if (state === "" || redirectUri === "") {
    throw new Failure(400, "session.insufficient_info");
  }
  const connector = connectors.get(database, param("connectorId"));
  if (connector === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  const factory = factoryOf(connector.connectorId);
  if (factory.type !== "Social") {
    throw new Failure(400, "connector.unexpected_type");
  }
  requireValidConfig(factory, connector.config);
  if (factory.id === ASKS_MICROSOFT) {
    throw new Error("The emulator sends no requests to the internet");
  }
  const destination = destinations[factory.id];
  if (destination === undefined) {
    throw new Failure(501, "connector.not_implemented");
  }
  const given = Object.entries(destination.parameters({ state, redirectUri, config: connector.config }));
  const query = new URLSearchParams(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return ok({ redirectTo: `${destination.address}?${query.toString()}${destination.fragment ?? ""}` });
}
