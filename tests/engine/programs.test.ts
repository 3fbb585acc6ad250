import assert from "node:assert/strict";
import { writeFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { createStack } from "../support/engine/stack";
import { runOrThrow } from "../support/processes";
import { installedProject } from "../support/package/project";
import { repositoryRoot } from "../support/root";
import { recordIn } from "../support/json";
import { automationEnvironment } from "../support/engine/automation";
import { connectionTo, emulatedLogto } from "../support/logto/logtoUnderTest";

/** An API, a role with one of its permissions, and a machine with a secret. */
const RESOURCES = `
  const orders = new logto.ApiResource("orders", {
    indicator: "https://orders.acme.example", scopes: { "read:orders": "Read orders" },
  });
  const clerk = new logto.Role("clerk", { description: "Order clerk", scopeIds: [orders.scopeId("read:orders")] });
  const robot = new logto.Application("robot", { type: "MachineToMachine" });
`;

describe("a program", () => {
  let logto: Awaited<ReturnType<typeof emulatedLogto>>;
  before(async () => (logto = await emulatedLogto()));
  after(() => logto.stop());

  it("may consist of ES modules", async () => {
    const program = `import * as logto from "pulumi-logto";\n${RESOURCES}
      export const secret = robot.secret;
      export const roleId = clerk.id;`;
    const stack = await createStack({ language: "modules", program, ...connectionTo(logto) });
    try {
      assert.equal((await stack.up()).changes.create, 5);
      const { roleId, secret } = await stack.outputs();
      assert.equal(recordIn(await logto.console.get(`/roles/${String(roleId)}`))["name"], "clerk");
      assert.ok(typeof secret === "string" && secret !== "");
      assert.equal((await stack.preview()).changes.same, 5);
      assert.equal((await stack.destroy()).changes.delete, 5);
    } finally {
      await stack.remove();
    }
  });

  it("may be written in TypeScript, where a misspelt permission does not compile", async () => {
    const program = `import * as logto from "pulumi-logto";\n${RESOURCES}\nexport const roleId = clerk.id;`;
    const stack = await createStack({ language: "typescript", program, ...connectionTo(logto) });
    try {
      assert.equal((await stack.preview()).changes.create, 5);
      await stack.setProgram(program.replace(`scopeId("read:orders")`, `scopeId("read:order")`));
      const misspelt = await stack.preview({ allowFailure: true });
      assert.notEqual(misspelt.exitCode, 0);
      assert.match(
        misspelt.stdout + misspelt.stderr,
        /read:order"' is not assignable to parameter of type '"read:orders"'/,
      );
    } finally {
      await stack.remove();
    }
  });

  it("may be a function of the Automation API", async () => {
    const directory = await installedProject();
    const { environment, remove } = await automationEnvironment();
    const { config, secrets } = connectionTo(logto);
    const settings = Object.fromEntries([
      ...Object.entries(config).map(([key, value]) => [key, { value }] as const),
      ...Object.entries(secrets).map(([key, value]) => [key, { value, secret: true }] as const),
    ]);
    try {
      await writeFile(
        join(directory, "deploy.js"),
        `
          const { LocalWorkspace } = require("@pulumi/pulumi/automation");
          const logto = require("pulumi-logto");
          const program = async () => {
            ${RESOURCES}
            return { roleId: clerk.id, secret: robot.secret };
          };
          (async () => {
            const stack = await LocalWorkspace.createOrSelectStack(
              { stackName: "inline", projectName: "inline", program }, { workDir: __dirname },
            );
            await stack.setAllConfig(${JSON.stringify(settings)});
            const { outputs, summary } = await stack.up();
            const again = await stack.preview();
            const destroyed = await stack.destroy();
            process.stdout.write(JSON.stringify({
              made: summary.resourceChanges, again: again.changeSummary, destroyed: destroyed.summary.resourceChanges,
              roleId: outputs.roleId.value, isSecret: outputs.secret.secret,
            }));
          })();
        `,
      );
      const { stdout } = await runOrThrow("node", ["deploy.js"], { directory, environment });
      const result = recordIn(JSON.parse(stdout));
      // The stack itself is counted here.
      assert.deepEqual(result["made"], { create: 6 });
      assert.deepEqual(result["again"], { same: 6 });
      assert.deepEqual(result["destroyed"], { delete: 6 });
      assert.equal(result["isSecret"], true);
      assert.match(String(result["roleId"]), /^[0-9a-z]{21}$/);
    } finally {
      await remove();
      await rm(directory, { recursive: true, force: true });
    }
  });

  it("may be tested with setMocks, without a Logto and without an engine", async () => {
    const directory = await installedProject();
    try {
      await writeFile(
        join(directory, "program.js"),
        `const logto = require("pulumi-logto");\n${RESOURCES}\nmodule.exports = { orders, clerk, robot };`,
      );
      await writeFile(join(directory, "program.test.js"), UNIT_TEST);
      const mocha = join(repositoryRoot(), "node_modules", "mocha", "bin", "mocha.js");
      const { stdout } = await runOrThrow("node", [mocha, "--reporter", "json", "program.test.js"], { directory });
      const { stats } = recordIn(JSON.parse(stdout));
      const { passes, failures } = recordIn(stats);
      assert.deepEqual({ passes, failures }, { passes: 3, failures: 0 });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});

/** A unit test that a user writes for such a program. */
const UNIT_TEST = `
  const assert = require("node:assert/strict");
  const pulumi = require("@pulumi/pulumi");
  const valueOf = (output) => new Promise((resolve) => output.apply(resolve));

  describe("my program", () => {
    let program;
    const made = [];
    before(async () => {
      await pulumi.runtime.setMocks({
        newResource: ({ type, name, inputs }) => {
          made.push(type.split(":").at(-1) + " " + name);
          return { id: name + "-id", state: { ...inputs, ...(name === "robot-secret" && { value: "mocked" }) } };
        },
        call: ({ inputs }) => inputs,
      });
      program = require("./program.js");
    });
    it("gives the clerk the permission to read", async () => {
      assert.deepEqual(await valueOf(program.clerk.scopeIds), ["orders-read:orders-id"]);
    });
    it("names the role after the resource", async () => {
      assert.equal(await valueOf(program.clerk.name), "clerk");
    });
    it("has a secret, which the mock gives", async () => {
      assert.equal(await valueOf(program.robot.secret), "mocked");
      assert.deepEqual(made.sort(), [
        "ApiResource orders", "ApiResourceScope orders-read:orders", "Application robot", "ApplicationSecret robot-secret", "Role clerk",
      ]);
    });
  });
`;
