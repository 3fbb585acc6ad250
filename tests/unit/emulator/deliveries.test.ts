import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject, omit } from "../../../emulator/json";
import { startReceiver, type Receiver } from "../../support/receiver";
import { Client } from "./client";
import { DATA_EVENTS, ToldWebhooks } from "./toldWebhooks";

describe("emulator: webhooks, beyond the recordings", () => {
  let emulator: Emulator;
  let receiver: Receiver;
  let client: Client;
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
    await client.create("/api/hooks", body);
  });

  after(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  it("tell of the life of each kind of object", async () => {
    const lives: [kind: string, path: string, body: object, change: object][] = [
      ["User", "/api/users", {}, { name: "n" }],
      ["Role", "/api/roles", { name: "r", description: "d" }, { description: "e" }],
      ["Organization", "/api/organizations", { name: "o" }, { description: "e" }],
      ["OrganizationRole", "/api/organization-roles", { name: "r" }, { description: "e" }],
      ["OrganizationScope", "/api/organization-scopes", { name: "s" }, { description: "e" }],
    ];
    for (const [kind, path, body, change] of lives) {
      const own = `${path}/${await client.create(path, body)}`;
      await client.send("PATCH", own, change);
      await client.send("DELETE", own);
      assert.deepEqual(await webhooks.events(), [`${kind}.Created`, `${kind}.Data.Updated`, `${kind}.Deleted`]);
    }
  });

  it("tell nothing of what is refused, is read, or has no event", async () => {
    await client.send("POST", "/api/roles", { name: "r" });
    await client.send("DELETE", "/api/roles/nosuch");
    await client.send("GET", "/api/roles");
    await client.send("POST", "/api/applications", { name: "a", type: "SPA" });
    assert.deepEqual(await webhooks.told(), []);
  });

  it("are told which request it was, and what it was answered", async () => {
    const api = await client.create("/api/resources", { name: "a", indicator: "https://a.example" });
    const { body: data } = await client.send("POST", `/api/resources/${api}/scopes`, { name: "read" });
    assert.deepEqual(await webhooks.told(), [
      {
        event: "Scope.Created",
        path: `/resources/${api}/scopes`,
        method: "POST",
        status: 201,
        params: { resourceId: api },
        matchedRoute: "/resources/:resourceId/scopes",
        data,
      },
    ]);
  });

  it("are told of a role's scopes twice where it is made with them, and by the router what stands behind /roles", async () => {
    const api = await client.create("/api/resources", { name: "a", indicator: "https://a.example" });
    const scopeId = await client.create(`/api/resources/${api}/scopes`, { name: "read" });
    await webhooks.told();
    const roleId = await client.create("/api/roles", { name: "r", description: "d", scopeIds: [scopeId] });
    const payloads = await webhooks.told();
    const of = (event: string) => payloads.find((payload) => payload["event"] === event);
    assert.equal(of("Role.Scopes.Updated")?.["roleId"], roleId);
    assert.deepEqual(of("Role.Created")?.["params"], {});
    await client.send("DELETE", `/api/roles/${roleId}/scopes/${scopeId}`);
    const [removal] = await webhooks.told();
    assert.deepEqual(removal?.["params"], { "0": `/${roleId}/scopes/${scopeId}`, id: roleId, scopeId });
  });

  it("are told who came to an organization and who left it", async () => {
    const organization = `/api/organizations/${await client.create("/api/organizations", { name: "o" })}`;
    const [ann, ben] = [await client.create("/api/users", {}), await client.create("/api/users", {})];
    await webhooks.told();
    const changes = async (method: string, path: string, body?: object): Promise<unknown> => {
      await client.send(method, `${organization}${path}`, body);
      const [payload = {}] = await webhooks.told();
      return omit(payload, "path", "method", "status", "params", "matchedRoute", "event", "organizationId");
    };
    assert.deepEqual(await changes("POST", "/users", { userIds: [ann, ann] }), { addedUserIds: [ann] });
    assert.deepEqual(await changes("POST", "/users", { userIds: [ann] }), {});
    assert.deepEqual(await changes("PUT", "/users", { userIds: [ben] }), {
      addedUserIds: [ben],
      removedUserIds: [ann],
    });
    assert.deepEqual(await changes("DELETE", `/users/${ben}`), { removedUserIds: [ben] });
    const machine = await client.create("/api/applications", { name: "m", type: "MachineToMachine" });
    const applicationIds = [machine];
    assert.deepEqual(await changes("POST", "/applications", { applicationIds }), { addedApplicationIds: [machine] });
  });

  it("are told who a deleted user was, and of a user's choices nothing but the user", async () => {
    const id = await client.create("/api/users", { username: "ann" });
    await webhooks.told();
    await client.send("PATCH", `/api/users/${id}/logto-configs`, { mfa: { skipped: true } });
    const [choice = {}] = await webhooks.told();
    assert.deepEqual(Object.keys(choice).sort(), ["data", "event"]);
    await client.send("DELETE", `/api/users/${id}`);
    const [{ data } = {}] = await webhooks.told();
    assert.ok(isJsonObject(data));
    assert.deepEqual([data["id"], data["username"], data["hasPassword"]], [id, "ann", undefined]);
  });
});
