import assert from "node:assert/strict";

import sinon from "sinon";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject, isList } from "../../../emulator/json";
import { Client, idsOf, outcome, type Reply } from "./client";

const KEYS = "/api/configs/oidc/private-keys";
const GRACE_SECONDS = 3600;

describe("emulator: keys of the OpenID provider beyond the recordings", () => {
  let emulator: Emulator;
  let client: Client;

  beforeEach(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  afterEach(async () => {
    sinon.restore();
    await emulator.stop();
  });

  function rotate(body: object): Promise<Reply> {
    return client.send("POST", `${KEYS}/rotate`, body);
  }

  async function statuses(): Promise<unknown[]> {
    const { body } = await client.send("GET", KEYS);
    return isList(body) ? body.map((key) => isJsonObject(key) && key["status"]) : [];
  }

  it("sign what is made from then on, so that whoever verifies finds them by discovery", async () => {
    const jose = await import("jose");
    const algorithms = [];
    for (const signingKeyAlgorithm of ["EC", "RSA"]) {
      await rotate({ signingKeyAlgorithm });
      const published = jose.createRemoteJWKSet(new URL(`${emulator.endpoint}/oidc/jwks`));
      const { protectedHeader } = await jose.jwtVerify(await client.token(), published);
      algorithms.push(protectedHeader.alg);
    }
    assert.deepEqual(algorithms, ["ES384", "RS256"]);
    const { body } = await client.raw("GET", "/oidc/.well-known/openid-configuration");
    assert.ok(isJsonObject(body));
    assert.deepEqual(body["id_token_signing_alg_values_supported"], ["PS256", "RS256", "ES384"]);
  });

  it("let tokens of the previous key in, and no longer those of the one before", async () => {
    const oldest = await client.token();
    const authorization = `Bearer ${oldest}`;
    const asOldest = async () => outcome(await client.raw("GET", "/api/roles", undefined, { authorization }));
    await rotate({});
    assert.equal(await asOldest(), "200");
    client = new Client(emulator);
    await rotate({});
    assert.equal(await asOldest(), "401 auth.unauthorized");
  });

  it("take their turn when the period of grace is over, and then have no time any more", async () => {
    const clock = sinon.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
    emulator.configure({ tokenLifetimeSeconds: 2 * GRACE_SECONDS });
    await rotate({ rotationGracePeriod: GRACE_SECONDS });
    const [next, current] = idsOf(await client.send("GET", KEYS));
    assert.deepEqual(await statuses(), ["Next", "Current"]);
    clock.tick(GRACE_SECONDS * 1000);
    assert.deepEqual(await statuses(), ["Current", "Previous"]);
    const reply = await client.send("GET", KEYS);
    assert.deepEqual(idsOf(reply), [next, current]);
    assert.doesNotMatch(JSON.stringify(reply.body), /effectiveAt/);
  });

  it("make way for another one whose turn is to come", async () => {
    const [first] = idsOf(await rotate({ rotationGracePeriod: GRACE_SECONDS }));
    const [second] = idsOf(await rotate({ rotationGracePeriod: GRACE_SECONDS }));
    assert.notEqual(first, second);
    assert.deepEqual(await statuses(), ["Next", "Current"]);
  });

  it("come back with a reset: what the first one signed is good again", async () => {
    const token = await client.token();
    await rotate({});
    client = new Client(emulator);
    await rotate({});
    emulator.reset();
    const reply = await client.raw("GET", "/api/roles", undefined, { authorization: `Bearer ${token}` });
    assert.equal(reply.status, 200);
  });
});
