import { startEmulator, type Emulator } from "../../../emulator";
import { startReceiver, type Receiver } from "../../support/receiver";
import { Client } from "./client";

export const PATH = "/api/sso-connectors";
export const SAML = { providerName: "SAML", connectorName: "s" };
export const OIDC = { providerName: "OIDC", connectorName: "o" };
export const INVALID_CONFIG = "400 connector.invalid_config";

/** A client of a fresh emulator, and the address of an identity provider. */
export interface SsoServers {
  readonly client: () => Client;
  /** The text with the address in place of `{receiver}`. */
  readonly at: (text: string) => string;
  /** Stops the identity provider, and starts another one for the tests that follow. */
  readonly silence: () => Promise<void>;
}

/** Starts both for the tests of a `describe`, with a fresh tenant for each of them. */
export function ssoServers(): SsoServers {
  let emulator: Emulator;
  let receiver: Receiver;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    receiver = await startReceiver();
    client = new Client(emulator);
  });

  beforeEach(() => {
    emulator.reset();
  });

  after(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  return {
    client: () => client,
    at: (text) => text.replace("{receiver}", receiver.address),
    silence: async () => {
      await receiver.stop();
      receiver = await startReceiver();
    },
  };
}
