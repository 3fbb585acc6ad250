import assert from "node:assert/strict";
import { type Emulator, startEmulator } from "../../../emulator";
import { LogtoClient } from "../../../sdk/client";
import { isRecord } from "../../../sdk/provider/values/attributes";
import { caught } from "../../support/caught";
import { configure, inputsOf, providerOf } from "./hosted";

const LOCKED_OUT = /the provider itself runs as, and it would lock itself out/;

describe("the access that the provider itself has", () => {
  let logto: Emulator;
  let client: LogtoClient;

  before(async () => {
    logto = await startEmulator();
    const { endpoint, appId, appSecret } = logto;
    configure({ "logto:endpoint": endpoint, "logto:appId": appId, "logto:appSecret": appSecret });
    const resource = "https://default.logto.app/api";
    client = new LogtoClient({ endpoint, tenantId: "default", resource, appId, appSecret });
  });

  after(() => logto.stop());

  const ownRoles = (): Promise<unknown[]> => client.list(`/applications/${logto.appId}/roles`);

  it("is not taken by a set of roles that is declared for its application", async () => {
    const before = await ownRoles();
    const inputs = await inputsOf("applicationRoles", { applicationId: logto.appId, roleIds: [] });
    const error = await caught(providerOf("applicationRoles").create(inputs), Error);
    assert.match(error.message, LOCKED_OUT);
    assert.deepEqual(await ownRoles(), before);
  });

  it("is not taken by a set of scopes that is declared for a role that was taken over", async () => {
    const [role] = await ownRoles();
    assert.ok(isRecord(role));
    const { id, name, description } = role;
    const bare = await inputsOf("role", { name, description, type: "MachineToMachine", adopt: id });
    const created = await providerOf("role").create(bare);
    const state: unknown = created.outs;
    assert.ok(isRecord(state));
    const { update } = providerOf("role");
    const emptied = await inputsOf("role", { name, description, type: "MachineToMachine", scopeIds: [] });
    const error = await caught(update(String(id), state, emptied), Error);
    assert.match(error.message, LOCKED_OUT);
    const scopes = await client.list(`/roles/${String(id)}/scopes`);
    assert.deepEqual(
      scopes.map((scope) => isRecord(scope) && scope["name"]),
      ["all"],
    );
  });

  it("does not keep the set of another application from being declared", async () => {
    const application = await client.post("/applications", { name: "robot", type: "MachineToMachine" });
    assert.ok(isRecord(application));
    const inputs = await inputsOf("applicationRoles", { applicationId: application["id"], roleIds: [] });
    const { id } = await providerOf("applicationRoles").create(inputs);
    assert.equal(id, application["id"]);
  });
});
