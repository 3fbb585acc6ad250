import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../emulator";
import { RELEASES } from "../../emulator/releases/release";
import { apiPath, LogtoClient, resolveConnection } from "../../sdk/client";
import { createStack, type Stack, type StackOptions } from "../support/engine/stack";
import { codeBlocks, sectionOf } from "../../tools/docs/markdown";
import { repositoryRoot } from "../support/root";

const EXAMPLES = join(repositoryRoot(), "examples");

/** The number of objects that each example creates, including children. */
const OBJECTS: Readonly<Record<string, number>> = { adopt: 3, ci: 1, quickstart: 21, "secret-rotation": 3, tenants: 6 };

describe("the examples", () => {
  let emulator: Emulator;
  let stack: Stack | undefined;
  before(async () => {
    emulator = await startEmulator();
  });
  after(async () => {
    await emulator.stop();
  });
  afterEach(async () => {
    await stack?.remove();
    stack = undefined;
    emulator.reset();
  });

  async function stackOf(example: string): Promise<Stack> {
    const program = readFileSync(join(EXAMPLES, example, "index.ts"), "utf8");
    stack = await createStack({
      program,
      language: "typescript",
      projectName: example,
      ...configOf(example, emulator),
    });
    return stack;
  }

  it("are all tested", () => {
    assert.deepEqual(readdirSync(EXAMPLES).sort(), Object.keys(OBJECTS).sort());
  });

  for (const [example, count] of Object.entries(OBJECTS)) {
    it(`${example} previews`, async () => {
      const { changes } = await (await stackOf(example)).preview();
      assert.equal(changes.create, count);
    });
  }

  it("show the preview that the README shows", async () => {
    const readme = readFileSync(join(repositoryRoot(), "README.md"), "utf8");
    const [program] = codeBlocks(sectionOf(readme, "First program")).filter(({ language }) => language === "ts");
    const [shown] = codeBlocks(readme).filter(({ language }) => language === "text");
    assert.ok(program !== undefined && shown !== undefined);
    stack = await createStack({ program: program.code, language: "typescript", ...configOf("quickstart", emulator) });
    const { changes, stdout } = await stack.preview();
    assert.deepEqual(createdIn(shown.code), createdIn(stdout));
    assert.match(shown.code, new RegExp(`\\+ ${changes.create + 1} to create`));
  });

  for (const release of RELEASES) {
    it(`quickstart comes to a Logto ${release}, then finds nothing to change, and goes`, async () => {
      emulator.reset({ release });
      const quickstart = await stackOf("quickstart");
      assert.equal((await quickstart.up()).changes.create, OBJECTS["quickstart"]);
      await quickstart.preview({ arguments: ["--expect-no-changes"] });
      await quickstart.destroy();
    });
  }

  it("ci has a drift check that fails on drift alone, and writes nothing", async () => {
    const checked = await stackOf("ci");
    await checked.up();
    const check = driftCheck();
    assert.equal((await checked.pulumi(check)).exitCode, 0);

    const client = new LogtoClient(resolveConnection({}, emulator.environment));
    const web = apiPath`/applications/${String((await checked.outputs())["webId"])}`;
    await client.patch(web, { oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] } });
    const before = await checked.export();
    const drifted = await checked.pulumi(check, { allowFailure: true });
    assert.notEqual(drifted.exitCode, 0);
    assert.match(drifted.stdout, /redirectUris/);
    assert.deepEqual(await checked.export(), before);

    await checked.up({ refresh: true });
    assert.equal((await checked.pulumi(check)).exitCode, 0);
    await checked.destroy();
  });
});

/** The objects that a preview creates, each by its class and name. */
function createdIn(preview: string): string[] {
  return [...preview.matchAll(/logto:(\w+) (\S+) create/g)].map(([, type, name]) => `${type} ${name}`).sort();
}

/** The last command of the nightly workflow, on the stack of the test. */
function driftCheck(): string[] {
  const workflow = readFileSync(join(EXAMPLES, "ci", "workflows", "drift.yml"), "utf8");
  const [, command] = /run: pulumi (.*) --stack production$/m.exec(workflow) ?? [];
  assert.ok(command, "drift.yml has no command of Pulumi's");
  return command.split(" ");
}

/** Configures every example for the emulator with the settings in its comments. */
function configOf(example: string, { endpoint, appId, appSecret }: Emulator): Pick<StackOptions, "config" | "secrets"> {
  const connections = example === "tenants" ? ["logto:tenants.staging.", "logto:tenants.production."] : ["logto:"];
  const each = (key: string, value: string): Record<string, string> =>
    Object.fromEntries(connections.map((connection) => [connection + key, value]));
  return { config: { ...each("endpoint", endpoint), ...each("appId", appId) }, secrets: each("appSecret", appSecret) };
}
