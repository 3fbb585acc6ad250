import assert from "node:assert/strict";
import { startEmulator, type Emulator } from "../../../emulator";
import {
  apiPath,
  CredentialsError,
  LogtoClient,
  LogtoError,
  resolveConnection,
  UncertainWriteError,
  type ConnectionSettings,
} from "../../../sdk/client";
import { caught } from "../../support/caught";

function idOf(value: unknown): string {
  if (typeof value === "object" && value !== null && "id" in value && typeof value.id === "string") {
    return value.id;
  }
  return assert.fail("no id");
}

describe("against the emulator", () => {
  let emulator: Emulator;

  before(async () => {
    emulator = await startEmulator();
  });

  beforeEach(() => {
    emulator.reset({ tokenLifetimeSeconds: 3600 });
  });

  after(async () => {
    await emulator.stop();
  });

  function client(settings: ConnectionSettings = {}): LogtoClient {
    return new LogtoClient(resolveConnection(settings, emulator.environment));
  }

  it("a role is created, found, changed, deleted, and then gone", async () => {
    const one = client();
    const id = idOf(await one.post("/roles", { name: "clerk", description: "Order clerk" }));
    assert.ok((await one.list("/roles")).some((role) => idOf(role) === id));
    await one.patch(apiPath`/roles/${id}`, { description: "Clerk" });
    const role = await one.get(apiPath`/roles/${id}`);
    assert.ok(typeof role === "object" && role !== null && "description" in role && role.description === "Clerk");
    await one.delete(apiPath`/roles/${id}`);
    assert.equal((await caught(one.delete(apiPath`/roles/${id}`), LogtoError)).isGone, true);
  });

  it("a list of 250 is read whole", async () => {
    const one = client();
    const before = (await one.list("/roles")).length;
    await Promise.all(
      Array.from({ length: 250 }, (_, index) => one.post("/roles", { name: `role ${index}`, description: "x" })),
    );
    assert.equal((await one.list("/roles")).length, before + 250);
  });

  it("what was created is not older than the time that the client knew when it sent the request", async () => {
    const one = client();
    await one.get("/roles");
    const sentAt = one.serverTime() ?? assert.fail("no time");
    const application: unknown = await one.post("/applications", { name: "web", type: "SPA" });
    assert.ok(typeof application === "object" && application !== null && "createdAt" in application);
    assert.ok(typeof application.createdAt === "number" && application.createdAt >= sentAt);
  });

  it("a POST whose answer is lost is uncertain, and was done once", async () => {
    emulator.configure({ faults: [{ method: "POST", path: "/api/roles", kind: "dropAfterWrite" }] });
    const one = client();
    await caught(one.post("/roles", { name: "clerk", description: "x" }), UncertainWriteError);
    const roles = await one.list("/roles", { search: "clerk" });
    assert.equal(roles.length, 1);
  });

  it("a token that runs out in the middle of a run is renewed without a 401", async () => {
    emulator.configure({ tokenLifetimeSeconds: 2, latencyMs: 100 });
    const one = client();
    for (let number = 0; number < 15; number += 1) {
      await one.get("/roles");
    }
    const { byRoute } = emulator.requests();
    // After a 401 there would be a sixteenth request.
    assert.equal(byRoute["GET /api/roles"], 15);
    assert.ok((byRoute["POST /oidc/token"] ?? 0) >= 2);
  });

  it("a wrong secret and an unknown application are told apart", async () => {
    const wrongSecret = await caught(client({ appSecret: "wrong" }).get("/roles"), CredentialsError);
    assert.equal(wrongSecret.fault, "secret");
    const unknown = await caught(client({ appId: "nobody" }).get("/roles"), CredentialsError);
    assert.equal(unknown.fault, "client");
    const otherTenant = await caught(client({ tenantId: "other" }).get("/roles"), CredentialsError);
    assert.equal(otherTenant.fault, "resource");
  });

  it("an application without the Management API role is told what it needs", async () => {
    const one = client();
    const id = idOf(await one.post("/applications", { name: "robot", type: "MachineToMachine" }));
    const [secret] = await one.list(apiPath`/applications/${id}/secrets`);
    assert.ok(typeof secret === "object" && secret !== null && "value" in secret && typeof secret.value === "string");
    const error = await caught(client({ appId: id, appSecret: secret.value }).get("/roles"), CredentialsError);
    assert.equal(error.fault, "scope");
  });
});
