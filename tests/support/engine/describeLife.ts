import assert from "node:assert/strict";
import { createStack, type Stack } from "./stack";
import { makeOwnApplication, type OwnApplication } from "../logto/ownApplication";
import { newRun } from "./declared";
import { idsIn, Life, namesOf, type Ids } from "./life";
import { connectionTo, type LogtoUnderTest } from "../logto/logtoUnderTest";
import { lookupProgram } from "./lookupProgram";
import { assertNoStackTrace } from "./messages";
import { SeenFromConsole } from "./seenFromConsole";
import { differences, readTenant, type TenantContent } from "../logto/tenant";

/** The life of every class in one program, against a Logto. It leaves the tenant unchanged. */
export function describeLife(title: string, start: () => Promise<LogtoUnderTest>): void {
  describe(title, () => {
    let logto: LogtoUnderTest;
    let untouched: TenantContent;
    let own: OwnApplication;
    let life: Life;
    let stack: Stack;
    let neighbour: Stack;
    let ids: Ids;
    let seen: SeenFromConsole;
    const neighbourLife = new Life(newRun(), { isAlone: false });

    before(async () => {
      logto = await start();
      life = new Life(newRun(), { isAlone: logto.emulator !== undefined });
      untouched = await readTenant(logto.console);
      own = await makeOwnApplication(logto, newRun());
      const connection = connectionTo(own.access);
      stack = await createStack({ program: life.programAt(-1), ...connection });
      neighbour = await createStack({ program: neighbourLife.programAt(-1), ...connection });
    });

    after(async () => {
      // Nothing may stay in a real Logto, even after a failure.
      for (const one of [stack, neighbour]) {
        await one.destroy({ runProgram: true, allowFailure: true });
        await one.remove();
      }
      await own.remove();
      await logto.stop();
    });

    it("keeps what it made before a failure, for a refresh and for the next up", async function () {
      const { emulator } = logto;
      if (emulator === undefined) {
        this.skip();
      }
      emulator.configure({
        faults: [
          { method: "POST", path: "/api/roles/{id}/scopes", kind: "status" },
          { method: "POST", path: "/api/organizations", kind: "status", skip: 1 },
        ],
      });
      const failed = await stack.up({ allowFailure: true, arguments: ["--continue-on-error"] });
      emulator.configure({ faults: [] });
      assert.notEqual(failed.exitCode, 0);
      assert.match(failed.stdout, /What was done before is kept/);
      const refreshed = await stack.refresh();
      assert.ok(refreshed.changes.same > 0);
      assert.deepEqual(namesOf(refreshed, "delete"), []);
    });

    it("makes everything, beside another stack that does the same", async () => {
      const [completed, other] = await Promise.all([stack.up(), neighbour.up()]);
      const { create, update, same } = completed.changes;
      assert.equal(create + update + same, life.size);
      assert.equal(other.changes.create, neighbourLife.size);
      ids = idsIn(await stack.outputs());
      seen = new SeenFromConsole(logto.console, life, ids);
      await seen.assertDeclared(-1);
    });

    it("then finds nothing to do", async () => {
      for (const operation of [await stack.preview(), await stack.refresh()]) {
        assert.equal(operation.changes.same, life.size, operation.stdout);
      }
    });

    it("finds each argument that was changed outside, edits each, and clears each", async () => {
      // Each step edits one argument, clears that of the previous step, and resets that of the next step, which the console has
      // changed.
      for (let step = -1; step <= life.steps; step += 1) {
        const drifted = await seen.drift(step + 1, step - 1);
        await stack.setProgram(life.programAt(step));
        const up = await stack.up({ refresh: true });
        const changed = [...new Set([...drifted, ...life.updatedAt(step)])].sort();
        assert.deepEqual(namesOf(up, "update"), changed, `step ${step}`);
        assert.equal(up.changes.same, life.size - changed.length);
        await seen.assertDeclared(step);
        await seen.assertCleared(step - 1);
      }
    });

    it("finds nothing to do after all that", async () => {
      assert.equal((await stack.preview({ refresh: true })).changes.same, life.size);
    });

    it("looks up an object of every class, and leaves it alone", async () => {
      const content = await readTenant(logto.console);
      const lookup = await createStack({
        program: lookupProgram(life, ids),
        ...connectionTo(own.access),
      });
      try {
        const up = await lookup.up();
        assert.equal(up.changes.read, life.objects.length, up.stdout);
        const { found, wanted } = await lookup.outputs();
        assert.deepEqual(found, wanted);
        assert.equal((await lookup.refresh()).changes.same, life.objects.length);
        await lookup.destroy();
      } finally {
        await lookup.remove();
      }
      assert.deepEqual(differences(content, await readTenant(logto.console)), []);
    });

    it("makes anew what was deleted outside", async () => {
      const deleted = await seen.deleteAll(life.steps);
      const mended = await stack.up({ refresh: true });
      const names = life.objects.map(({ name }) => name);
      const made = namesOf(mended, "create").filter((name) => names.includes(name));
      assert.deepEqual(made, deleted, mended.stdout);
      assert.equal((await stack.preview()).changes.same, life.size);
      await new SeenFromConsole(logto.console, life, idsIn(await stack.outputs())).assertDeclared(life.steps);
    });

    it("says what to do when the secret of the connection was rotated", async () => {
      const { appSecret: oldSecret } = own.access;
      const { appSecret } = await own.rotate();
      await stack.setConfig({}, { "logto:appSecret": appSecret });
      await neighbour.setConfig({}, { "logto:appSecret": appSecret });
      const failed = await stack.refresh({ allowFailure: true });
      const output = failed.stdout + failed.stderr;
      assert.notEqual(failed.exitCode, 0);
      assert.match(output, /refuses the secret of the application/);
      assert.match(output, /--run-program/);
      assertNoStackTrace(output);
      assert.ok(!output.includes(oldSecret) && !output.includes(appSecret));
      assert.equal((await stack.refresh({ runProgram: true })).changes.same, life.size);
    });

    it("destroys, and leaves the tenant as it was", async () => {
      const [destroyed] = await Promise.all([
        stack.destroy({ runProgram: true }),
        neighbour.destroy({ runProgram: true }),
      ]);
      assert.equal(destroyed.changes.delete, life.size);
      await own.remove();
      assert.deepEqual(differences(untouched, await readTenant(logto.console)), []);
    });
  });
}
