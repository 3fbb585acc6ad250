import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { Client, faults, idsOf, outcome, textIn } from "./client";

/** The statistics of a hook that never sent anything. */
const CONFIG = { url: "https://h.example/in" };
const BODY = { name: "h", events: ["User.Created"], config: CONFIG };
const INVALID = "400 guard.invalid_input";

describe("emulator: webhooks beyond the recordings", () => {
  let emulator: Emulator;
  let client: Client;
  let hook: string;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  beforeEach(async () => {
    emulator.reset();
    hook = `/api/hooks/${await client.create("/api/hooks", BODY)}`;
  });

  after(() => emulator.stop());

  const events = BODY.events;
  const creations: [body: object, expected: string][] = [
    [{ config: CONFIG }, "400 hook.missing_events"],
    [{ config: CONFIG, event: null }, `${INVALID}, invalid_type event`],
    [{ config: CONFIG, event: "PostSignIn" }, "201"],
    [{ events, config: { url: "" } }, "201"],
    [{ events }, `${INVALID}, invalid_type config`],
    [{ events, config: CONFIG, enabled: null }, `${INVALID}, invalid_type enabled`],
    [{ events, config: { ...CONFIG, headers: { a: 1 } } }, `${INVALID}, invalid_type config.headers.a`],
    [{ events, config: { ...CONFIG, retries: 0 } }, "201"],
    [{ events, config: { ...CONFIG, retries: 2.5 } }, "201"],
    [{ events, config: { ...CONFIG, retries: -1 } }, `${INVALID}, too_small config.retries`],
    [{ events, config: { ...CONFIG, retries: "1" } }, `${INVALID}, invalid_type config.retries`],
    [{ events: ["User.Created", "TrustedDevice.Created"], config: CONFIG }, `${INVALID}, invalid_enum_value events.1`],
    [
      { name: "", events: ["Nope"], config: { ...CONFIG, retries: 4 } },
      `${INVALID}, too_small name, invalid_enum_value events.0, too_big config.retries`,
    ],
  ];
  for (const [body, expected] of creations) {
    it(`makes or refuses ${JSON.stringify(body)}: ${expected}`, async () => {
      assert.equal(faults(await client.send("POST", "/api/hooks", body)), expected);
    });
  }

  const changes: [body: object, expected: string][] = [
    [{}, "422 entity.invalid_input"],
    [{ id: "x", signingKey: "y" }, "422 entity.invalid_input"],
    [{ name: "" }, `${INVALID}, too_small name`],
    [{ events: [] }, `${INVALID}, too_small events`],
    [{ events: null }, `${INVALID}, invalid_type events`],
    [{ config: { ...CONFIG, retries: 4 } }, `${INVALID}, too_big config.retries`],
    [{ tenantId: "other" }, "500"],
    [{ tenantId: "default" }, "200"],
  ];
  for (const [body, expected] of changes) {
    it(`changes or refuses ${JSON.stringify(body)}: ${expected}`, async () => {
      assert.equal(faults(await client.send("PATCH", hook, body)), expected);
    });
  }

  it("finds none that is not there", async () => {
    assert.equal(outcome(await client.send("PATCH", "/api/hooks/nosuch", { name: "x" })), "404 entity.not_exists");
    assert.equal(outcome(await client.send("PATCH", "/api/hooks/nosuch", {})), "422 entity.invalid_input");
    assert.equal(outcome(await client.send("PATCH", "/api/hooks/nosuch/signing-key")), "404 entity.not_exists");
  });

  it("have each event once, and the old single event beside them", async () => {
    const twice = ["Role.Created", "PostSignIn", "Role.Created"];
    const made = await client.send("POST", "/api/hooks", { ...BODY, event: "PostSignIn", events: twice });
    assert.deepEqual(pickOf(made.body), ["PostSignIn", ["Role.Created", "PostSignIn"]]);
    const changed = await client.send("PATCH", hook, { event: "PostSignIn", events: ["Role.Created", "Role.Created"] });
    assert.deepEqual(pickOf(changed.body), ["PostSignIn", ["Role.Created"]]);
    assert.deepEqual(pickOf((await client.send("PATCH", hook, { event: null })).body), [null, ["Role.Created"]]);
  });

  it("take neither id nor key nor date from the body, and of the configuration only what they know", async () => {
    const foreign = { id: "x", signingKey: "y", createdAt: 1, tenantId: "other" };
    const { body } = await client.send("POST", "/api/hooks", { ...BODY, ...foreign, config: { ...CONFIG, nope: 1 } });
    assert.ok(isJsonObject(body));
    for (const [key, value] of Object.entries(foreign)) {
      assert.notEqual(body[key], value);
    }
    assert.deepEqual(body["config"], CONFIG);
  });

  it("keep an empty name and the signing key through a change, and get another key when asked", async () => {
    const { name: _name, ...nameless } = BODY;
    const path = `/api/hooks/${await client.create("/api/hooks", nameless)}`;
    const key = textIn(await client.send("GET", path), "signingKey");
    const { body } = await client.send("PATCH", path, { enabled: false });
    assert.ok(isJsonObject(body));
    assert.deepEqual([body["name"], body["signingKey"]], ["", key]);
    const rotated = textIn(await client.send("PATCH", `${path}/signing-key`), "signingKey");
    assert.match(rotated, /^[\dA-Za-z]{32}$/);
    assert.notEqual(rotated, key);
  });

  it("are listed by the date, the newest first, which a change can set", async () => {
    const first = hook.slice("/api/hooks/".length);
    const second = await client.create("/api/hooks", BODY);
    assert.deepEqual(idsOf(await client.send("GET", "/api/hooks")), [second, first]);
    const { body } = await client.send("PATCH", `/api/hooks/${second}`, { createdAt: 1000.5 });
    assert.equal(isJsonObject(body) && body["createdAt"], 1000);
    assert.deepEqual(idsOf(await client.send("GET", "/api/hooks")), [first, second]);
    const page = await client.send("GET", "/api/hooks?page=2&page_size=1");
    assert.deepEqual([idsOf(page), page.headers.get("total-number")], [[second], "2"]);
  });

  it("tell how often they were sent: one where anything is asked, the list only where yes", async () => {
    const isTold = async (path: string) =>
      JSON.stringify((await client.send("GET", path)).body).includes("requestCount");
    assert.equal(await isTold(`${hook}?includeExecutionStats=0`), true);
    assert.equal(await isTold(`${hook}?includeExecutionStats=`), false);
    assert.equal(await isTold("/api/hooks?includeExecutionStats=0"), false);
    assert.equal(await isTold("/api/hooks?includeExecutionStats=yes"), true);
  });

  const logs: [query: string, expected: string][] = [
    ["", "200"],
    ["?start_time=yesterday", INVALID],
    ["?end_time=Infinity", INVALID],
    ["?start_time=2&end_time=1", "400 log.invalid_time_window"],
    ["?start_time=1e3", "200"],
    ["?logKey=a&logKey=b", `${INVALID}, invalid_type logKey`],
    ["?page_size=101", "400 guard.invalid_pagination"],
  ];
  for (const [query, expected] of logs) {
    it(`answer a look at their logs${query} with ${expected}`, async () => {
      assert.equal(faults(await client.send("GET", `${hook}/recent-logs${query}`)), expected);
    });
  }
});

function pickOf(body: unknown): unknown {
  return isJsonObject(body) ? [body["event"], body["events"]] : body;
}
