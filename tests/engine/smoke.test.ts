import assert from "node:assert/strict";
import { createStack, type Stack } from "../support/engine";
import { bareProject } from "../support/project";

/** A program with one resource that makes no request; its `grade` replaces. */
function program(greeting: string, grade: string): string {
  return `
    const pulumi = require("@pulumi/pulumi");
    class Greeting extends pulumi.dynamic.Resource {
      constructor(name, args) {
        super({
          diff: async (id, olds, news) => ({
            changes: olds.greeting !== news.greeting || olds.grade !== news.grade,
            replaces: olds.grade !== news.grade ? ["grade"] : [],
          }),
          create: async (inputs) => ({ id: "greeting-" + inputs.grade, outs: inputs }),
          read: async (id, props) => ({ id, props }),
          update: async (id, olds, news) => {
            if (news.greeting === "fail") throw new Error("This greeting is refused.");
            return { outs: news };
          },
        }, name, args);
      }
    }
    const config = new pulumi.Config("smoke");
    const greeting = new Greeting("hello", {
      greeting: ${JSON.stringify(greeting)}, grade: ${JSON.stringify(grade)}, password: config.requireSecret("password"),
    });
    exports.id = greeting.id;
  `;
}

/** Never to be seen in the clear. */
const PASSWORD = "a-password-that-nobody-sees";

describe("the engine of the tests", () => {
  let stack: Stack;
  before(async () => {
    stack = await createStack({
      directory: await bareProject(),
      program: program("hello", "a"),
      config: { "smoke:place": "here" },
      secrets: { "smoke:password": PASSWORD },
    });
  });
  after(async () => {
    await stack.remove();
  });

  it("creates, and then finds nothing to do", async () => {
    assert.equal((await stack.preview()).changes.create, 1);
    assert.equal((await stack.up()).changes.create, 1);
    assert.deepEqual(await stack.outputs(), { id: "greeting-a" });
    for (const operation of [await stack.up(), await stack.preview(), await stack.refresh()]) {
      assert.deepEqual(operation.changes, { create: 0, update: 0, replace: 0, delete: 0, same: 1, read: 0 });
    }
  });

  it("tells a failure apart from an update", async () => {
    await stack.setProgram(program("fail", "a"));
    await assert.rejects(stack.up(), /This greeting is refused\./);
    const failed = await stack.up({ allowFailure: true });
    assert.notEqual(failed.exitCode, 0);
    assert.equal(failed.changes.update, 0);
    assert.deepEqual(
      failed.steps.map((step) => [step.operation, step.name, step.failed]),
      [["update", "hello", true]],
    );
    assert.match(failed.diagnostics.map((diagnostic) => diagnostic.message).join("\n"), /This greeting is refused\./);
    await stack.setProgram(program("good day", "a"));
    assert.equal((await stack.up()).changes.update, 1);
  });

  it("gives the steps of a replacement in their order", async () => {
    await stack.setProgram(program("good day", "b"));
    const { changes, steps } = await stack.up();
    assert.equal(changes.replace, 1);
    assert.deepEqual(
      steps.map((step) => step.operation),
      ["create-replacement", "replace", "delete-replaced"],
    );
  });

  it("keeps secrets encrypted in the state", async () => {
    assert.doesNotMatch(await stack.stateText(), new RegExp(PASSWORD));
    assert.match(JSON.stringify(await stack.export({ showSecrets: true })), new RegExp(PASSWORD));
  });

  it("destroys", async () => {
    assert.equal((await stack.destroy()).changes.delete, 1);
    assert.deepEqual(await stack.outputs(), {});
  });
});
