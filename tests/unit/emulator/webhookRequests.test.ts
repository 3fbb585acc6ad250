import assert from "node:assert/strict";
import { createHmac } from "node:crypto";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { startReceiver, type Receiver } from "../../support/receiver";
import { Client, textIn } from "./client";
import { DATA_EVENTS, ToldWebhooks } from "./toldWebhooks";

describe("emulator: the requests of webhooks", () => {
  let emulator: Emulator;
  let receiver: Receiver;
  let client: Client;
  let hook: string;
  let webhooks: ToldWebhooks;

  before(async () => {
    emulator = await startEmulator();
    receiver = await startReceiver();
    client = new Client(emulator);
    webhooks = new ToldWebhooks(emulator, receiver);
  });

  beforeEach(async () => {
    emulator.reset();
    const body = { events: DATA_EVENTS, config: { url: `${receiver.address}/hook` } };
    hook = `/api/hooks/${await client.create("/api/hooks", body)}`;
  });

  after(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  it("sign what they send with the key of the webhook", async () => {
    await client.send("POST", "/api/organizations", { name: "o" });
    const [request] = await webhooks.arrived();
    assert.ok(request !== undefined);
    const key = textIn(await client.send("GET", hook), "signingKey");
    const signature = createHmac("sha256", key).update(request.body).digest("hex");
    assert.equal(request.headers["logto-signature-sha-256"], signature);
  });

  it("send secrets, but keep none in their logs", async () => {
    const customData = { "api-key": "k1", list: [{ accessToken: "k2", plain: "p" }], script: "k3", hasPassword: true };
    await client.send("POST", "/api/organizations", { name: "o", customData });
    const [{ data } = {}] = await webhooks.told();
    assert.deepEqual(isJsonObject(data) && data["customData"], customData);
    const { body } = await client.send("GET", `${hook}/recent-logs`);
    const kept = { "api-key": "******", list: [{ accessToken: "******", plain: "p" }], hasPassword: true };
    assert.ok(JSON.stringify(body).includes(`"customData":${JSON.stringify(kept)}`), JSON.stringify(body));
  });

  it("go by the old single event where they have no list of events", async () => {
    await client.send("DELETE", hook);
    const config = { url: `${receiver.address}/old` };
    await client.send("POST", "/api/hooks", { event: "Role.Created", config });
    await client.send("POST", "/api/hooks", { event: "Role.Created", events: ["Role.Deleted"], config });
    await client.create("/api/roles", { name: "r", description: "d" });
    assert.deepEqual(await webhooks.events(), ["Role.Created"]);
  });
});
