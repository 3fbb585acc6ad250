import assert from "node:assert/strict";

import sinon from "sinon";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { Client, outcome, textIn, type Reply } from "./client";

function claimsOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}

function errorOf(reply: Reply): string {
  return `${outcome(reply)} ${textIn(reply, "error")}`;
}

describe("emulator: tokens", () => {
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

  it("are JWTs that say whose, for what and how long", async () => {
    const claims = claimsOf(await client.token());
    assert.ok(isJsonObject(claims));
    const { sub, client_id, aud, iss, scope, iat, exp } = claims;
    const expected = [
      emulator.appId,
      emulator.appId,
      "https://default.logto.app/api",
      `${emulator.endpoint}/oidc`,
      "all",
    ];
    assert.deepEqual([sub, client_id, aud, iss, scope], expected);
    assert.equal(Number(exp) - Number(iat), 3600);
  });

  it("end when their time is over", async () => {
    const clock = sinon.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
    emulator.configure({ tokenLifetimeSeconds: 5 });
    assert.equal((await client.send("GET", "/api/roles")).status, 200);
    clock.tick(6_000);
    assert.equal(outcome(await client.send("GET", "/api/roles")), "401 auth.unauthorized");
  });

  it("are refused where anything in them was changed, or the audience is another", async () => {
    const [header = "", , signature = ""] = (await client.token()).split(".");
    const forged = Buffer.from(
      JSON.stringify({ sub: "x", aud: "https://default.logto.app/api", exp: 9e9, scope: "all" }),
    );
    const tokens = [`${header}.${forged.toString("base64url")}.${signature}`, await otherAudience(), "a.b.c", "a", ""];
    for (const token of tokens) {
      const reply = await client.raw("GET", "/api/roles", undefined, { authorization: `Bearer ${token}` });
      assert.equal(outcome(reply), "401 auth.unauthorized", token);
    }
  });

  async function otherAudience(): Promise<string> {
    await client.create("/api/resources", { name: "orders", indicator: "https://orders.example" });
    return client.token({ resource: "https://orders.example" });
  }

  it("carry the scopes that the application holds and asks for", async () => {
    const resource = await client.create("/api/resources", {
      name: "o",
      indicator: "https://o.example",
      accessTokenTtl: 60,
    });
    const read = await client.create(`/api/resources/${resource}/scopes`, { name: "read" });
    await client.create(`/api/resources/${resource}/scopes`, { name: "write" });
    const role = await client.create("/api/roles", {
      name: "r",
      description: "d",
      type: "MachineToMachine",
      scopeIds: [read],
    });
    await client.send("POST", `/api/applications/${emulator.appId}/roles`, { roleIds: [role] });
    const { body } = await client.exchange({ resource: "https://o.example", scope: "read write nope" });
    assert.ok(isJsonObject(body));
    assert.equal(body["scope"], "read");
    assert.equal(body["expires_in"], 60);
  });

  it("are for the tenant's default resource where none is named", async () => {
    assert.equal(errorOf(await client.exchange({ resource: "" })), "400 oidc.invalid_target invalid_target");
    const id = await client.create("/api/resources", { name: "o", indicator: "https://o.example" });
    await client.send("PATCH", `/api/resources/${id}/is-default`, { isDefault: true });
    const claims = claimsOf(await client.token({ resource: "" }));
    assert.equal(isJsonObject(claims) && claims["aud"], "https://o.example");
  });

  it("are given in an organization to its applications alone", async () => {
    const organization = await client.create("/api/organizations", { name: "o" });
    const form = { organization_id: organization, resource: "" };
    assert.equal(errorOf(await client.exchange(form)), "403 oidc.access_denied access_denied");
    await client.send("POST", `/api/organizations/${organization}/applications`, { applicationIds: [emulator.appId] });
    const claims = claimsOf(await client.token(form));
    assert.equal(isJsonObject(claims) && claims["aud"], `urn:logto:organization:${organization}`);
  });

  it("are not given for a secret that ran out", async () => {
    const clock = sinon.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
    const path = `/api/applications/${emulator.appId}/secrets`;
    const client_secret = textIn(
      await client.send("POST", path, { name: "short", expiresAt: Date.now() + 1_000 }),
      "value",
    );
    assert.equal((await client.exchange({ client_secret })).status, 200);
    clock.tick(1_001);
    assert.equal(errorOf(await client.exchange({ client_secret })), "400 oidc.invalid_request invalid_request");
  });

  it("are not given for two sets of credentials, none, or those of a web application", async () => {
    const { appId, appSecret } = emulator;
    const basic = { authorization: `Basic ${Buffer.from(`${appId}:${appSecret}`).toString("base64")}` };
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const both = await client.raw("POST", "/oidc/token", `client_id=${appId}&client_secret=x`, { ...basic, ...form });
    const none = await client.raw("POST", "/oidc/token", "grant_type=client_credentials", form);
    const web = await client.create("/api/applications", { name: "w", type: "SPA" });
    const noSecret = { authorization: `Basic ${Buffer.from(`${appId}:`).toString("base64")}` };
    const half = await client.raw("POST", "/oidc/token", "grant_type=client_credentials", { ...noSecret, ...form });
    const replies = [both, none, half, await client.exchange({ client_id: web, client_secret: "" })];
    for (const reply of replies) {
      assert.equal(errorOf(reply), "400 oidc.invalid_request invalid_request");
    }
    const surplus = await client.exchange({ client_id: web });
    assert.equal(errorOf(surplus), "401 oidc.invalid_client invalid_client");
  });

  it("are given for a secret whose expiry is 0, which Logto takes for none", async () => {
    const path = `/api/applications/${emulator.appId}/secrets`;
    const client_secret = textIn(await client.send("POST", path, { name: "zero", expiresAt: 0 }), "value");
    assert.equal((await client.exchange({ client_secret })).status, 200);
  });

  it("are asked for in JSON as well, and errors come without Logto's code where that is asked", async () => {
    const { appId: client_id, appSecret: client_secret } = emulator;
    const fields = {
      grant_type: "client_credentials",
      client_id,
      client_secret,
      resource: "https://default.logto.app/api",
    };
    const headers = { "content-type": "application/json" };
    assert.equal((await client.raw("POST", "/oidc/token", JSON.stringify(fields), headers)).status, 200);
    const wrong = JSON.stringify({ ...fields, client_secret: "wrong" });
    const reply = await client.raw("POST", "/oidc/token?parse_error=false", wrong, headers);
    assert.equal(errorOf(reply), "401 invalid_client");
  });

  it("outlive a reset, as the server's key does", async () => {
    await client.token();
    emulator.reset();
    assert.equal((await client.send("GET", "/api/roles")).status, 200);
  });
});
