import assert from "node:assert/strict";
import type { Emulator } from "../../emulator";
import { createStack, type Stack } from "../support/engine/stack";
import { listOf } from "../support/logto/answers";
import { namesOf } from "../support/engine/life";
import { connectionTo, emulatedLogto, type LogtoUnderTest } from "../support/logto/logtoUnderTest";
import { assertOneError } from "../support/engine/messages";

/** The tenant of an emulator is always called `default`. The second gets another name here, together with its resource. */
const RESOURCE = "https://default.logto.app/api";

/** A role in the tenant of the default connection, a role in another tenant, and one that may move. */
function programOf(entry: string, moving?: string): string {
  const tenant = moving === undefined ? "" : `, tenant: "${moving}"`;
  return `
    const logto = require("pulumi-logto");
    new logto.Role("here", { description: "In the one" });
    new logto.Role("there", { description: "In the other", tenant: "${entry}" });
    new logto.Role("moving", { description: "In either"${tenant} });
  `;
}

/** The configuration of an entry of `logto:tenants`. */
function entryOf(name: string, { endpoint, appId, appSecret }: LogtoUnderTest): ReturnType<typeof connectionTo> {
  const key = (setting: string): string => `logto:tenants.${name}.${setting}`;
  return {
    config: {
      [key("endpoint")]: endpoint,
      [key("appId")]: appId,
      [key("tenantId")]: "east",
      [key("resource")]: RESOURCE,
    },
    secrets: { [key("appSecret")]: appSecret },
  };
}

async function rolesOf({ console }: LogtoUnderTest): Promise<string[]> {
  const names = (await listOf(console, "/roles")).map(({ name }) => String(name));
  return names.filter((name) => !name.startsWith("Logto Management API")).sort();
}

describe("a program of several tenants", () => {
  type Emulated = Awaited<ReturnType<typeof emulatedLogto>>;
  let west: Emulated;
  let east: Emulated;
  let stack: Stack;

  before(async () => {
    [west, east] = await Promise.all([emulatedLogto(), emulatedLogto()]);
    const [one, other] = [connectionTo(west), entryOf("east", east)];
    stack = await createStack({
      program: programOf("east"),
      config: { ...one.config, ...other.config },
      secrets: { ...one.secrets, ...other.secrets },
    });
  });

  after(async () => {
    await stack.remove();
    await west.stop();
    await east.stop();
  });

  it("makes each object in its own", async () => {
    assert.equal((await stack.up()).changes.create, 3);
    assert.deepEqual(await rolesOf(west), ["here", "moving"]);
    assert.deepEqual(await rolesOf(east), ["there"]);
  });

  it("changes nothing when an entry is renamed", async () => {
    const { config, secrets } = entryOf("orient", east);
    await stack.removeConfig("logto:tenants");
    await stack.setConfig(config, secrets);
    await stack.setProgram(programOf("orient"));
    assert.equal((await stack.up()).changes.same, 3);
    assert.equal((await stack.refresh()).changes.same, 3);
  });

  it("replaces what moves to another tenant: made there before it is deleted here", async () => {
    const [here, there] = [west.emulator.requests().total, east.emulator.requests().total];
    await stack.setProgram(programOf("orient", "orient"));
    const up = await stack.up();
    assert.deepEqual(namesOf(up, "replace"), ["moving"]);
    assert.deepEqual(
      up.steps.filter(({ name }) => name === "moving").map(({ operation }) => operation),
      ["create-replacement", "replace", "delete-replaced"],
    );
    assert.deepEqual(writesSince(west, here), ["DELETE"]);
    assert.deepEqual(writesSince(east, there), ["POST"]);
    assert.deepEqual(await rolesOf(east), ["moving", "there"]);
  });

  it("says which entries there are when one is named that is not", async () => {
    await stack.setProgram(programOf("orient", "ornate"));
    const preview = await stack.preview({ allowFailure: true });
    assertOneError(preview, /logto:tenants has no entry "ornate" \(it has orient\)/, /pulumi config set --path/);
  });

  it("destroys in both", async () => {
    await stack.destroy();
    assert.deepEqual([...(await rolesOf(west)), ...(await rolesOf(east))], []);
  });
});

function writesSince({ emulator }: { readonly emulator: Emulator }, total: number): string[] {
  const requests = emulator.requests().log.slice(total);
  return requests
    .filter((line) => /^\w+ \/api\//.test(line) && !line.startsWith("GET"))
    .map((line) => line.slice(0, line.indexOf(" ")));
}
