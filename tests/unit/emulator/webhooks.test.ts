import assert from "node:assert/strict";
import { createHmac } from "node:crypto";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { startReceiver, type Receiver } from "../../support/receiver";
import { Client, outcome, textIn } from "./client";

describe("emulator: trying a webhook out", () => {
  let emulator: Emulator;
  let receiver: Receiver;
  let client: Client;
  let hook: string;

  beforeEach(async () => {
    emulator = await startEmulator();
    receiver = await startReceiver();
    client = new Client(emulator);
    const body = { events: ["User.Created"], config: { url: `${receiver.address}/hook` } };
    hook = `/api/hooks/${await client.create("/api/hooks", body)}`;
  });

  afterEach(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  async function send(path: string, ...events: string[]): Promise<string> {
    return outcome(await client.send("POST", `${hook}/test`, { events, config: { url: receiver.address + path } }));
  }

  function receivedPaths(): string[] {
    return receiver.received.map(({ path }) => path);
  }

  it("sends each event once, signed, in the name of Logto", async () => {
    assert.equal(await send("/hook", "Role.Created", "PostSignIn", "Role.Created"), "204");
    const key = textIn(await client.send("GET", hook), "signingKey");
    const sent = receiver.received.map(({ method, path, headers, body }) => {
      assert.equal(headers["logto-signature-sha-256"], createHmac("sha256", key).update(body).digest("hex"));
      assert.equal(headers["user-agent"], "Logto (https://logto.io/)");
      assert.equal(headers["content-type"], "application/json");
      const payload: unknown = JSON.parse(body);
      assert.ok(isJsonObject(payload));
      assert.equal(payload["hookId"], hook.slice("/api/hooks/".length));
      return [method, path, payload["event"], Object.keys(payload).sort().join(" ")];
    });
    assert.deepEqual(sent.sort(), [
      ["POST", "/hook", "PostSignIn", "application createdAt event hookId sessionId user userAgent userId userIp"],
      ["POST", "/hook", "Role.Created", "createdAt data event hookId method params path status userAgent"],
    ]);
  });

  it("sends the headers of the configuration it is asked with, its own signature over one of them", async () => {
    const headers = { "X-Key": "k", "User-Agent": "me", "Content-Type": "text/x", "logto-signature-sha-256": "z" };
    const config = { url: `${receiver.address}/hook`, headers };
    await client.send("POST", `${hook}/test`, { events: ["Role.Created"], config });
    const got = receiver.received[0]?.headers ?? {};
    assert.equal(got["x-key"], "k");
    assert.equal(got["user-agent"], "Logto (https://logto.io/), me");
    assert.equal(got["content-type"], "text/x");
    assert.match(String(got["logto-signature-sha-256"]), /^[\da-f]{64}$/);
  });

  it("tells that the other side refused, with what it said, and asks it once", async () => {
    const config = { url: `${receiver.address}/fail`, retries: 2 };
    const reply = await client.send("POST", `${hook}/test`, { events: ["Role.Created"], config });
    assert.equal(outcome(reply), "422 hook.endpoint_responded_with_error");
    assert.deepEqual(isJsonObject(reply.body) && reply.body["data"], {
      responseStatus: 500,
      responseBody: '{"error":"no"}',
    });
    assert.deepEqual(receivedPaths(), ["/fail"]);
  });

  it("goes where it is sent on to", async () => {
    assert.equal(await send("/moved", "Role.Created"), "204");
    assert.deepEqual(receivedPaths(), ["/moved", "/there"]);
  });

  const nowhere: [what: string, config: object][] = [
    ["nobody listens", { url: "http://127.0.0.1:1/" }],
    ["the address is none", { url: "nope" }],
    ["the address is empty", { url: "" }],
    ["a header is none", { url: "http://127.0.0.1:1/", headers: { "a b": "k" } }],
  ];
  for (const [what, config] of nowhere) {
    it(`tells that nothing was sent where ${what}`, async () => {
      const reply = await client.send("POST", `${hook}/test`, { events: ["Role.Created"], config });
      assert.equal(outcome(reply), "422 hook.send_test_payload_failed");
    });
  }

  it("sends nothing for a bad request or an unknown hook, and tells of the request first", async () => {
    assert.equal(await send("/hook"), "400 guard.invalid_input");
    hook = "/api/hooks/nosuch";
    assert.equal(await send("/hook", "Nope"), "400 guard.invalid_input");
    assert.equal(await send("/hook", "Role.Created"), "404 entity.not_exists_with_id");
    assert.deepEqual(receiver.received, []);
  });

  it("leaves no log", async () => {
    await send("/hook", "Role.Created");
    const logs = await client.send("GET", `${hook}/recent-logs`);
    assert.deepEqual([logs.body, logs.headers.get("total-number")], [[], "0"]);
  });
});
