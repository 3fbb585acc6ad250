import assert from "node:assert/strict";

import sinon from "sinon";

import { ConnectionDropped, InvalidOptions, startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { Client, idsOf, outcome, textIn } from "./client";

describe("emulator: control", () => {
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

  it("counts requests by endpoint and in their order, and counts anew", async () => {
    await client.send("GET", "/api/applications/none");
    await client.send("GET", "/api/applications/nothing?x=1");
    await client.send("GET", "/api/nowhere");
    const counts = (await client.raw("GET", "/__emulator/requests")).body;
    assert.deepEqual(counts, {
      total: 4,
      byRoute: { "POST /oidc/token": 1, "GET /api/applications/{id}": 2, "GET /api/nowhere": 1 },
      log: ["POST /oidc/token", "GET /api/applications/none", "GET /api/applications/nothing", "GET /api/nowhere"],
    });
    assert.equal((await client.raw("DELETE", "/__emulator/requests")).status, 204);
    assert.deepEqual(emulator.requests(), { total: 0, byRoute: {}, log: [] });
  });

  it("gives a fresh tenant, with the credentials asked for", async () => {
    await client.create("/api/roles", { name: "r", description: "d" });
    const reply = await client.raw("POST", "/__emulator/reset", JSON.stringify({ appId: "me", appSecret: "secret" }));
    assert.equal(reply.status, 204);
    assert.equal(emulator.environment.LOGTO_APP_ID, "me");
    assert.equal(emulator.environment.LOGTO_APP_SECRET, "secret");
    assert.equal(emulator.requests().total, 0);
    assert.equal((await client.exchange()).status, 200);
    assert.equal(idsOf(await client.send("GET", "/api/roles")).length, 1);
  });

  it("returns, when reset, to the options that it was started with", async () => {
    const other = await startEmulator({
      appId: "me",
      tokenLifetimeSeconds: 5,
      faults: [{ kind: "status", status: 418 }],
    });
    const talk = new Client(other);
    assert.equal((await talk.exchange()).status, 418);
    other.reset({ appId: "you", tokenLifetimeSeconds: 6, faults: [] });
    assert.match(JSON.stringify((await talk.exchange()).body), /"expires_in":6/);
    other.reset();
    assert.equal(other.appId, "me");
    assert.equal((await talk.exchange()).status, 418);
    assert.match(JSON.stringify((await talk.exchange()).body), /"expires_in":5/);
    await other.stop();
  });

  it("changes options and keeps the data", async () => {
    const id = await client.create("/api/roles", { name: "r", description: "d" });
    await client.raw("PUT", "/__emulator/options", JSON.stringify({ tokenLifetimeSeconds: 7 }));
    const { body } = await client.exchange();
    assert.equal(isJsonObject(body) && body["expires_in"], 7);
    assert.equal((await client.send("GET", `/api/roles/${id}`)).status, 200);
  });

  const bad: [string, string, RegExp][] = [
    ["no JSON", "{", /options: the body is not JSON/],
    ["no object", "1", /options: an object is expected/],
    ["an unknown key", '{"latency": 1}', /latency: no such option, did you mean latencyMs\?/],
    ["a key of the start alone", '{"port": 1}', /port: no such option/],
    ["a bad value", '{"requestsPer10Seconds": 0}', /requestsPer10Seconds: .*>=1/],
    ["a bad key of a fault", '{"faults": [{"kind": "status", "statuss": 500}]}', /faults\[0\]\.statuss: .*status\?/],
    ["a bad path of a fault", '{"faults": [{"kind": "status", "path": "("}]}', /faults\[0\]\.path: neither a path/],
  ];
  for (const [what, body, reason] of bad) {
    it(`refuses ${what}, and says why`, async () => {
      const reply = await client.raw("PUT", "/__emulator/options", body);
      assert.equal(outcome(reply), "400 emulator.invalid_options");
      assert.match(textIn(reply, "message"), reason);
    });
  }

  it("refuses bad options in process as well", async () => {
    assert.throws(() => {
      emulator.configure({ latencyMs: -1 });
    }, InvalidOptions);
    await assert.rejects(startEmulator({ port: 70_000 }), InvalidOptions);
  });

  it("names its controls where there is no such one", async () => {
    const reply = await client.raw("POST", "/__emulator/requests");
    assert.equal(reply.status, 404);
    assert.match(JSON.stringify(reply.body), /POST \/__emulator\/reset/);
  });

  it("drops the connection before the write, or after it", async () => {
    await client.token();
    const role = { name: "r", description: "d" };
    emulator.configure({ faults: [{ method: "POST", path: "/api/roles", kind: "dropBeforeWrite" }] });
    await assert.rejects(client.send("POST", "/api/roles", role), ConnectionDropped);
    emulator.configure({ faults: [{ method: "POST", path: "/api/roles", kind: "dropAfterWrite" }] });
    await assert.rejects(client.send("POST", "/api/roles", role), ConnectionDropped);
    assert.equal(outcome(await client.send("POST", "/api/roles", role)), "422 role.name_in_use");
  });

  it("drops the connection over a socket, too", async () => {
    emulator.configure({ faults: [{ path: "/oidc/token", kind: "dropBeforeWrite" }] });
    await assert.rejects(fetch(`${emulator.endpoint}/oidc/token`, { method: "POST" }), TypeError);
    assert.equal((await fetch(`${emulator.endpoint}/oidc/token`, { method: "POST" })).status, 400);
  });

  it("lets the first requests pass, and befalls so many", async () => {
    emulator.configure({ faults: [{ path: "/api/roles/{id}", kind: "status", status: 503, skip: 1, times: 2 }] });
    const replies = [];
    for (let count = 0; count < 4; count += 1) {
      replies.push((await client.send("GET", "/api/roles/x")).status);
    }
    assert.deepEqual(replies, [404, 503, 503, 404]);
  });

  it("matches paths by expression, and one fault after another", async () => {
    emulator.configure({
      faults: [
        { path: "/(roles|users)/", kind: "status", status: 500 },
        { path: "^/api/(roles|users)/.*", kind: "status", status: 502 },
      ],
    });
    assert.equal((await client.send("GET", "/api/roles")).status, 200);
    assert.equal((await client.send("GET", "/api/users/x")).status, 500);
    assert.equal((await client.send("GET", "/api/roles/x")).status, 502);
  });

  it("answers errors of any shape", async () => {
    emulator.configure({
      faults: [
        { kind: "status", status: 401, path: "/api/roles" },
        { kind: "status", status: 429, path: "/api/roles", retryAfterSeconds: 3 },
        { kind: "status", status: 502, path: "/api/roles", body: "<h1>Bad Gateway</h1>" },
        { kind: "status", status: 422, path: "/api/roles", code: "role.name_in_use" },
      ],
    });
    const replies = [];
    for (let count = 0; count < 4; count += 1) {
      replies.push(await client.send("GET", "/api/roles"));
    }
    assert.deepEqual(replies.map(outcome), ["401 auth.unauthorized", "429", "502", "422 role.name_in_use"]);
    assert.equal(replies[1]?.headers.get("retry-after"), "3");
    assert.equal(replies[2]?.body, "<h1>Bad Gateway</h1>");
    assert.match(String(replies[2].headers.get("content-type")), /^text\/html/);
  });

  it("limits the rate by a sliding window, the token endpoint's requests too", async () => {
    const clock = sinon.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
    emulator.configure({ requestsPer10Seconds: 2 });
    await client.send("GET", "/api/roles");
    clock.tick(4_000);
    const refused = await client.send("GET", "/api/roles");
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get("retry-after"), "6");
    clock.tick(6_000);
    assert.equal((await client.send("GET", "/api/roles")).status, 200);
  });

  it("takes its time", async () => {
    emulator.configure({ latencyMs: 30 });
    const start = performance.now();
    await client.token();
    assert.ok(performance.now() - start >= 25);
  });

  it("listens on the loopback address alone, and says when a port is in use", async () => {
    assert.match(emulator.endpoint, /^http:\/\/127\.0\.0\.1:\d+$/);
    const port = Number(new URL(emulator.endpoint).port);
    await assert.rejects(
      startEmulator({ port }),
      (error) => error instanceof Error && "code" in error && error.code === "EADDRINUSE",
    );
  });

  it("can be stopped twice", async () => {
    await emulator.stop();
    await emulator.stop();
    await assert.rejects(fetch(emulator.endpoint));
  });
});
