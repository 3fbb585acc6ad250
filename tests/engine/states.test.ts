import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createStack, type Stack } from "../support/engine/stack";
import { repositoryRoot } from "../support/root";
import { recordIn } from "../support/json";
import type { Declared } from "../support/engine/declared";
import { connectionTo, emulatedLogto } from "../support/logto/logtoUnderTest";
import { programOf } from "../support/engine/program";
import { resourcesIn } from "../support/engine/state";
import { withoutMarks } from "../support/engine/stateFixture";
import { differences, readTenant, type TenantContent } from "../support/logto/tenant";

const FOLDER = join(repositoryRoot(), "tests", "engine", "fixtures");

for (const file of readdirSync(FOLDER).filter((name) => /^state-.*\.json$/.test(name))) {
  describe(`the state of an earlier release, ${file}`, () => {
    const fixture = recordIn(JSON.parse(readFileSync(join(FOLDER, file), "utf8")));
    let logto: Awaited<ReturnType<typeof emulatedLogto>>;
    let untouched: TenantContent;
    let stack: Stack;
    let size: number;

    before(async () => {
      logto = await emulatedLogto();
      untouched = await readTenant(logto.console);
      stack = await createStack({ program: programOf(declaredIn(fixture["program"])), ...connectionTo(logto) });
      // The objects were created by this release, and the state was written by the earlier one.
      await stack.up();
      const state = withoutMarks(fixture["state"], await stack.export({ showSecrets: true }), logto);
      size = Object.keys(resourcesIn(state)).length;
      await stack.import(state);
    });

    after(async () => {
      await stack.remove();
      await logto.stop();
    });

    it("is read: a preview shows no change", async () => {
      const { changes, stdout } = await stack.preview();
      assert.deepEqual(changes, { create: 0, update: 0, replace: 0, delete: 0, same: size, read: 0 }, stdout);
    });

    it("finds every object in a refresh, as it is", async () => {
      const outputs = async (): Promise<unknown> => {
        const resources = Object.entries(resourcesIn(await stack.export({ showSecrets: true })));
        return Object.fromEntries(resources.map(([name, resource]) => [name, resource["outputs"]] as const));
      };
      const recorded = await outputs();
      assert.equal((await stack.refresh()).changes.same, size);
      assert.deepEqual(await outputs(), recorded);
    });

    it("is enough to destroy them all", async () => {
      assert.equal((await stack.destroy()).changes.delete, size);
      assert.deepEqual(differences(untouched, await readTenant(logto.console)), []);
    });
  });
}

function declaredIn(program: unknown): Declared[] {
  if (!Array.isArray(program)) {
    throw new Error("The fixture has no program");
  }
  return program.map(recordIn).map(({ className, name, args }) => ({
    className: String(className),
    name: String(name),
    args: recordIn(args),
  }));
}
