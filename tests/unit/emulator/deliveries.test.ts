import assert from "node:assert/strict";
import { createHmac } from "node:crypto";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject, omit, type JsonObject } from "../../../emulator/json";
import { startReceiver, type Received, type Receiver } from "../../support/receiver";
import { Client, textIn } from "./client";

/** All events of data. Events of a sign-in never happen here. */
const EVENTS = [
  ...["User", "Role", "Scope", "Organization", "OrganizationRole", "OrganizationScope"].flatMap((kind) =>
    ["Created", "Deleted", "Data.Updated"].map((change) => `${kind}.${change}`),
  ),
  "User.SuspensionStatus.Updated",
  "Role.Scopes.Updated",
  "Organization.Membership.Updated",
  "OrganizationRole.Scopes.Updated",
];

describe("emulator: webhooks, beyond the recordings", () => {
  let emulator: Emulator;
  let receiver: Receiver;
  let client: Client;
  let hook: string;
  let seen = 0;

  before(async () => {
    emulator = await startEmulator();
    receiver = await startReceiver();
    client = new Client(emulator);
  });

  beforeEach(async () => {
    emulator.reset();
    const body = { events: EVENTS, config: { url: `${receiver.address}/hook` } };
    hook = `/api/hooks/${await client.create("/api/hooks", body)}`;
  });

  after(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  /** The requests since the last call. */
  async function arrived(): Promise<readonly Received[]> {
    await emulator.delivered();
    const requests = receiver.received.slice(seen);
    seen += requests.length;
    return requests;
  }

  /** The payloads of webhooks since the last call, without the keys that every payload has. */
  async function told(): Promise<JsonObject[]> {
    return (await arrived()).map(({ body }) => {
      const payload: unknown = JSON.parse(body);
      assert.ok(isJsonObject(payload));
      return omit(payload, "hookId", "createdAt", "userAgent", "ip");
    });
  }

  async function eventsTold(): Promise<unknown[]> {
    return (await told()).map(({ event }) => event).sort();
  }

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
      assert.deepEqual(await eventsTold(), [`${kind}.Created`, `${kind}.Data.Updated`, `${kind}.Deleted`]);
    }
  });

  it("tell nothing of what is refused, is read, or has no event", async () => {
    await client.send("POST", "/api/roles", { name: "r" });
    await client.send("DELETE", "/api/roles/nosuch");
    await client.send("GET", "/api/roles");
    await client.send("POST", "/api/applications", { name: "a", type: "SPA" });
    assert.deepEqual(await told(), []);
  });

  it("are told which request it was, and what it was answered", async () => {
    const api = await client.create("/api/resources", { name: "a", indicator: "https://a.example" });
    const { body: data } = await client.send("POST", `/api/resources/${api}/scopes`, { name: "read" });
    assert.deepEqual(await told(), [
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
    await told();
    const roleId = await client.create("/api/roles", { name: "r", description: "d", scopeIds: [scopeId] });
    const payloads = await told();
    const of = (event: string) => payloads.find((payload) => payload["event"] === event);
    assert.equal(of("Role.Scopes.Updated")?.["roleId"], roleId);
    assert.deepEqual(of("Role.Created")?.["params"], {});
    await client.send("DELETE", `/api/roles/${roleId}/scopes/${scopeId}`);
    const [removal] = await told();
    assert.deepEqual(removal?.["params"], { "0": `/${roleId}/scopes/${scopeId}`, id: roleId, scopeId });
  });

  it("are told who came to an organization and who left it", async () => {
    const organization = `/api/organizations/${await client.create("/api/organizations", { name: "o" })}`;
    const [ann, ben] = [await client.create("/api/users", {}), await client.create("/api/users", {})];
    await told();
    const changes = async (method: string, path: string, body?: object): Promise<unknown> => {
      await client.send(method, `${organization}${path}`, body);
      const [payload = {}] = await told();
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
    await told();
    await client.send("PATCH", `/api/users/${id}/logto-configs`, { mfa: { skipped: true } });
    const [choice = {}] = await told();
    assert.deepEqual(Object.keys(choice).sort(), ["data", "event"]);
    await client.send("DELETE", `/api/users/${id}`);
    const [{ data } = {}] = await told();
    assert.ok(isJsonObject(data));
    assert.deepEqual([data["id"], data["username"], data["hasPassword"]], [id, "ann", undefined]);
  });

  it("sign what they send with the key of the webhook", async () => {
    await client.send("POST", "/api/organizations", { name: "o" });
    const [request] = await arrived();
    assert.ok(request !== undefined);
    const key = textIn(await client.send("GET", hook), "signingKey");
    const signature = createHmac("sha256", key).update(request.body).digest("hex");
    assert.equal(request.headers["logto-signature-sha-256"], signature);
  });

  it("send secrets, but keep none in their logs", async () => {
    const customData = { "api-key": "k1", list: [{ accessToken: "k2", plain: "p" }], script: "k3", hasPassword: true };
    await client.send("POST", "/api/organizations", { name: "o", customData });
    const [{ data } = {}] = await told();
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
    assert.deepEqual(await eventsTold(), ["Role.Created"]);
  });
});
