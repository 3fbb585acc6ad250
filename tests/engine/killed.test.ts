import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeBlocks, sectionOf } from "../../tools/docs/markdown";
import { createStack, type Stack } from "../support/engine/stack";
import { run } from "../support/processes";
import { repositoryRoot } from "../support/root";
import { listOf } from "../support/logto/answers";
import { recordIn } from "../support/json";
import { connectionTo, emulatedLogto } from "../support/logto/logtoUnderTest";
import { errorsOf } from "../support/engine/messages";
import { withholdAnswers, type WithheldAnswers } from "../support/logto/withheldAnswers";

const TROUBLESHOOTING = sectionOf(readFileSync(join(repositoryRoot(), "README.md"), "utf8"), "Troubleshooting");

/** The resources that are created at the same time. The last role of the program waits for the first. */
const AT_ONCE = ["acme", "clerk", "robot"];

/** @param adopting The resources that have the option `adopt`. */
function programOf(...adopting: readonly string[]): string {
  return `
    const logto = require("pulumi-logto");
    const optionsOf = (name) => (${JSON.stringify(adopting)}.includes(name) ? { adopt: true } : {});
    const clerk = new logto.Role("clerk", { description: "Order clerk" }, optionsOf("clerk"));
    new logto.Application("robot", { type: "MachineToMachine" }, optionsOf("robot"));
    new logto.Organization("acme", {}, optionsOf("acme"));
    new logto.Role("late", { description: "Comes last" }, { dependsOn: clerk, ...optionsOf("late") });
  `;
}

describe("a run that is killed while it creates", () => {
  let logto: Awaited<ReturnType<typeof emulatedLogto>>;
  let server: WithheldAnswers;
  let stack: Stack;
  let left: unknown;

  before(async () => {
    logto = await emulatedLogto();
    server = await withholdAnswers(logto.emulator, AT_ONCE.length);
    stack = await createStack({ program: programOf(), ...connectionTo({ ...logto, endpoint: server.endpoint }) });
    const killed = await stack.up({ signal: server.signal, allowFailure: true });
    assert.equal(killed.exitCode, null, killed.stdout);
    server.release();
  });

  after(async () => {
    await stack.remove();
    server.stop();
    await logto.stop();
  });

  it("leaves a lock, which cancel lifts", async () => {
    const refused = await stack.up({ allowFailure: true });
    assert.match(refused.stderr, /the stack is currently locked/);
    await stack.pulumi(["cancel", "--yes"]);
  });

  it("may leave an empty file of attributes, with which every command fails, and without which none does", async () => {
    assert.match(TROUBLESHOOTING, /failed to load checkpoint: EOF[\s\S]*\.json\.attrs/);
    const attributes = `${stack.stateFile}.attrs`;
    await writeFile(attributes, "");
    for (const command of ["up --yes", "preview", "refresh --yes", "destroy --yes", "cancel --yes"]) {
      const { exitCode, stderr } = await stack.pulumi(command.split(" "), { allowFailure: true });
      assert.notEqual(exitCode, 0, command);
      assert.match(stderr, /error: failed to load checkpoint: EOF/, command);
    }
    await rm(attributes);
    assert.equal((await stack.preview()).changes.create, 5);
  });

  it("leaves in the state what it was creating", async () => {
    left = await stack.export();
    assert.deepEqual(pendingIn(left), AT_ONCE);
  });

  it("is finished by one up in which these adopt, and nothing is there twice", async () => {
    await stack.setProgram(programOf(...AT_ONCE));
    await stack.up();
    assert.deepEqual(await namesIn("/applications"), ["Emulator", "robot"]);
    assert.deepEqual(await namesIn("/organizations"), ["acme"]);
    await stack.setProgram(programOf());
    assert.equal((await stack.preview()).changes.same, 5);
  });

  it("is warned of until a refresh clears what was pending", async () => {
    assert.match((await stack.up()).stdout, /3 pending operations/);
    await stack.pulumi(["refresh", "--yes", "--skip-preview", "--clear-pending-creates"]);
    assert.deepEqual(pendingIn(await stack.export()), []);
  });

  describe("and then goes on without an adopt", () => {
    let strays: string[];
    before(async () => {
      const made = [
        ...(await listOf(logto.console, "/applications")),
        ...(await listOf(logto.console, "/organizations")),
      ];
      strays = made.filter(({ name }) => name === "robot" || name === "acme").map(({ id }) => String(id));
      await stack.import(left);
    });

    it("needs an up for each object with a unique name that waits for another", async () => {
      const refused = async (...adopting: readonly string[]): Promise<string[]> => {
        await stack.setProgram(programOf(...adopting));
        return errorsOf(await stack.up({ allowFailure: true })).map((error) => error.replace(/": \S+ \([\s\S]*/, '"'));
      };
      const clash = (name: string): string =>
        `cannot create the role "${name}": Logto already has a role with the name "${name}"`;
      assert.deepEqual(await refused(), [clash("clerk")]);
      assert.deepEqual(await refused("clerk"), [clash("late")]);
      assert.deepEqual(await refused("clerk", "late"), []);
    });

    it("has the others twice, and the README's program names the ones that the state does not have", async () => {
      assert.deepEqual(await namesIn("/applications"), ["Emulator", "robot", "robot"]);
      assert.deepEqual(await namesIn("/organizations"), ["acme", "acme"]);
      const found = await runReadmeProgram();
      assert.deepEqual(found.map((line) => line.split(" ")[0]).sort(), strays.sort());
      assert.deepEqual(found.map((line) => line.split(" ")[1]).sort(), ["acme", "robot"]);
    });
  });

  async function namesIn(collection: string): Promise<string[]> {
    return (await listOf(logto.console, collection)).map(({ name }) => String(name)).sort();
  }

  /** Runs the program of the README in the project, with the exported state. Returns the lines that it prints. */
  async function runReadmeProgram(): Promise<string[]> {
    const [program] = codeBlocks(TROUBLESHOOTING).filter(({ language }) => language === "ts");
    assert.ok(program, "the README has no program that finds them");
    await writeFile(join(stack.directory, "twice.mts"), program.code);
    await stack.pulumi(["stack", "export", "--file", "state.json"]);
    const { exitCode, stdout, stderr } = await run(process.execPath, ["twice.mts"], {
      directory: stack.directory,
      environment: { ...logto.emulator.environment, LOGTO_ENDPOINT: server.endpoint },
    });
    assert.equal(exitCode, 0, stderr);
    return stdout.trim().split("\n");
  }
});

/** The sorted names of the resources that a killed run was creating. */
function pendingIn(exported: unknown): string[] {
  const { pending_operations: pending } = recordIn(recordIn(exported)["deployment"]);
  if (!Array.isArray(pending)) {
    return [];
  }
  const urns = pending.map((operation) => String(recordIn(recordIn(operation)["resource"])["urn"]));
  return urns.map((urn) => urn.split("::").at(-1) ?? "").sort();
}
