import assert from "node:assert/strict";
import { type Emulator, startEmulator } from "../../emulator";
import { createStack, type Stack } from "../support/engine/stack";

/** A program in which an organization uses each output of an API resource and of an application. */
function program(description: string): string {
  return `
    const logto = require("pulumi-logto");
    const orders = new logto.ApiResource("orders", {
      indicator: "https://orders.acme.example",
      accessTokenTtl: ${description.length},
      scopes: { "read:orders": "Read" },
    });
    const robot = new logto.Application("robot", {
      type: "MachineToMachine",
      description: ${JSON.stringify(description)},
    });
    const outputs = {
      id: orders.id, name: orders.name, indicator: orders.indicator, isDefault: orders.isDefault,
      tenantId: orders.tenantId, endpoint: orders.endpoint, scopeId: orders.scopeId("read:orders"),
      secret: robot.secret, type: robot.type, isThirdParty: robot.isThirdParty, customData: robot.customData,
    };
    for (const [name, output] of Object.entries(outputs)) {
      new logto.Organization(name, { description: output.apply((value) => "It is " + value) });
    }
  `;
}

describe("a preview of an update of an API resource and of an application", () => {
  let emulator: Emulator;
  let stack: Stack;
  before(async () => {
    emulator = await startEmulator();
    stack = await createStack({
      program: program("short"),
      config: { "logto:endpoint": emulator.endpoint, "logto:appId": emulator.appId },
      secrets: { "logto:appSecret": emulator.appSecret },
    });
  });
  after(async () => {
    await stack.remove();
    await emulator.stop();
  });

  it("knows every output but those that the README names", async () => {
    await stack.up();
    await stack.setProgram(program("a longer one"));
    const { steps } = await stack.preview();
    const changed = steps.filter(({ operation }) => operation !== "same").map(({ name }) => name);
    assert.deepEqual(changed.sort(), ["customData", "endpoint", "orders", "robot", "tenantId"]);
    assert.equal((await stack.up()).changes.update, 2);
  });
});
