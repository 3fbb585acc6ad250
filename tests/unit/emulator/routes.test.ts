import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { apiPath } from "../../../sdk/client";
import { createApi } from "../../../emulator/http/api";
import { routes } from "../../../emulator/objects";
import { operations } from "../../../emulator/openapi/document";
import { routeOf } from "../../../emulator/paths";
import { Database } from "../../../emulator/store/database";
import { Deliveries } from "../../../emulator/webhooks/deliveries";
import { Client, outcome } from "./client";

describe("emulator: endpoints", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  after(() => emulator.stop());

  it("declares none that the document does not have", () => {
    const known = new Set(operations.map(({ method, path }) => `${method} ${path}`));
    assert.deepEqual(
      Object.keys(routes).filter((endpoint) => !known.has(endpoint)),
      [],
    );
  });

  it("answers 501, with the endpoint's name, for those of the document that it does not have", async () => {
    const tokens = { verify: () => ({ sub: "m", scope: "all" }) };
    const server = { database: new Database(), endpoint: emulator.endpoint, tokens, deliveries: new Deliveries() };
    const api = createApi(() => server, {}, undefined);
    const response = await api.request("/api/domains", { method: "POST", headers: { authorization: "Bearer t" } });
    assert.equal(response.status, 501);
    assert.match(await response.text(), /emulator\.not_implemented.*POST \/api\/domains/);
  });

  it("asks for a token there too, but not for a path or method that is nowhere", async () => {
    assert.equal(outcome(await client.raw("GET", "/api/domains/x")), "401 auth.authorization_header_missing");
    assert.equal(outcome(await client.raw("GET", "/api/nowhere")), "404");
    const reply = await client.raw("PUT", "/api/roles");
    assert.equal(reply.status, 405);
    assert.equal(reply.headers.get("allow"), "HEAD, GET, POST");
  });

  it("takes a slash at the end, HEAD and OPTIONS", async () => {
    assert.equal((await client.send("GET", "/api/roles/")).status, 200);
    assert.equal((await client.send("HEAD", "/api/roles")).status, 200);
    assert.equal((await client.raw("OPTIONS", "/api/roles")).status, 200);
  });

  it("takes no notice of the case of a path's fixed parts, over a socket too", async () => {
    const role = { name: "Case", description: "d" };
    assert.equal((await client.send("POST", "/API/Roles", role)).status, 200);
    const headers = { authorization: `Bearer ${await client.token()}`, "content-type": "application/json" };
    const address = `${emulator.endpoint}/API/Roles`;
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(role) });
    assert.match(await response.text(), /role\.name_in_use/);
  });

  it("answers 304 to who has the answer already", async () => {
    const { headers } = await client.send("GET", "/api/resources");
    const again = { "if-none-match": String(headers.get("etag")) };
    assert.equal((await client.send("GET", "/api/resources", undefined, again)).status, 304);
    await client.create("/api/resources", { name: "o", indicator: "https://o.example" });
    assert.equal((await client.send("GET", "/api/resources", undefined, again)).status, 200);
  });

  it("finds the pattern of a path", () => {
    assert.equal(routeOf("/api/roles/x/scopes/y"), "/api/roles/{id}/scopes/{scopeId}");
    assert.equal(routeOf("/api/organizations/x/users/roles"), "/api/organizations/{id}/users/roles");
    assert.equal(routeOf("/oidc/token"), "/oidc/token");
    assert.equal(routeOf("/elsewhere"), undefined);
  });

  it("reads names with any character from the path", async () => {
    const id = await client.create("/api/applications", { name: "m", type: "MachineToMachine" });
    const name = "50% a/b ünï";
    await client.send("POST", `/api/applications/${id}/secrets`, { name });
    const reply = await client.send("DELETE", `/api${apiPath`/applications/${id}/secrets/${name}`}`);
    assert.equal(reply.status, 204);
  });

  it("reads bodies by their type, up to a megabyte", async () => {
    const path = "/api/roles";
    const body = JSON.stringify({ name: "r", description: "d" });
    const token = await client.token();
    const send = (text: string, type: string) =>
      client.raw("POST", path, text, { authorization: `Bearer ${token}`, "content-type": type });
    assert.equal(outcome(await send(body, "application/octet-stream")), "400 guard.invalid_input");
    assert.equal(outcome(await send('"text"', "application/json")), "400");
    assert.equal(outcome(await send('{"__proto__": {}}', "application/json")), "400");
    assert.equal(outcome(await send(" ".repeat(2 ** 20) + body, "application/json")), "404");
    assert.equal(outcome(await send("name=r&description=d", "application/x-www-form-urlencoded")), "200");
  });
});
