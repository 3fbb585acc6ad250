import assert from "node:assert/strict";

import sinon from "sinon";

import { startEmulator, type Emulator } from "../../emulator";
import { startReceiver, type Receiver } from "../support/receiver";
import { Replay } from "./replay";
import { readScenario } from "./scenario";

/** The scenarios whose exchanges the emulator must all answer like the real Logto. */
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
  "rewrites-config",
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
  "user-details",
  "user-identities",
  "user-mfa",
  "user-search",
  "list-search",
  "personal-access-tokens",
  "one-time-tokens",
  "organization-invitations",
  "organization-jit",
  "organization-machines",
  "organization-members",
  "organization-template",
  "consent-organizations",
  "audit-logs",
  "singletons",
  "refusals",
  "custom-profile-fields",
  "profile-fields-batch",
  "email-templates",
  "domains",
  "token-scripts",
  "oidc-keys",
  "unavailable-features",
];

/**
 * The scenarios with pages of a list without an order. They were recorded on a table without updates, which returns its rows in
 * the order of creation. All other scenarios replay with such lists in another order.
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
      sinon.restore();
      await emulator.stop();
      await receiver.stop();
    });

    for (const [index, step] of readScenario(name).entries()) {
      it(`${index + 1}. ${step.name}: ${step.request.method} ${step.request.path}`, async () => {
        moveOn(step.wait);
        assert.deepEqual(await replay.differences(step), []);
      });
    }
  });
}

/** Sets the clock of the emulator forward, instead of waiting. From then on the clock stands still. */
function moveOn(milliseconds: number): void {
  if (milliseconds === 0) {
    return;
  }
  const now = Date.now() + milliseconds;
  sinon.restore();
  sinon.useFakeTimers({ now, toFake: ["Date"] });
}
