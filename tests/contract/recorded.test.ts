import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../emulator";
import { startReceiver, type Receiver } from "../support/receiver";
import { Replay } from "./replay";
import { readScenario } from "./scenario";

/** The scenarios whose every exchange the emulator answers as a real Logto did. */
const SCENARIOS = [
  "token-and-auth",
  "machine-credentials",
  "fresh-tenant",
  "pagination",
  "applications",
  "resources",
  "roles",
  "organizations",
  "users",
  "rewrites-core",
  "consent-and-access",
  "sign-in-experience",
  "sign-in-checks",
  "connectors",
  "connector-probes",
  "sso-connectors",
  "sso-signing-keys",
  "saml-applications",
  "saml-endpoints",
  "hooks",
  "hook-deliveries",
  "custom-phrases",
];

/**
 * The scenarios that pin the pages of a list without an order. They were recorded on a table without updates, which gives its
 * rows in the order of their making. All others replay with such lists in another order.
 */
const IN_ORDER_OF_MAKING: readonly string[] = ["pagination"];

for (const name of SCENARIOS) {
  describe(`recorded: ${name}`, () => {
    let emulator: Emulator;
    let receiver: Receiver;
    let replay: Replay;

    before(async () => {
      emulator = await startEmulator(IN_ORDER_OF_MAKING.includes(name) ? { listOrder: 0 } : {});
      receiver = await startReceiver();
      replay = new Replay(emulator, receiver.address);
    });

    after(async () => {
      await emulator.stop();
      await receiver.stop();
    });

    for (const [index, step] of readScenario(name).entries()) {
      it(`${index + 1}. ${step.name}: ${step.request.method} ${step.request.path}`, async () => {
        assert.deepEqual(await replay.differences(step), []);
      });
    }
  });
}
