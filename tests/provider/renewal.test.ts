import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import { caught } from "../support/caught";
import { PartialFailure } from "../support/host/host";
import { Resource, without, type State } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";
import type { Arguments } from "../support/objects/examples";
import { readOutside } from "../support/objects/places";
import { unboundReferences } from "../support/objects/references";

describe("an argument of which another text makes Logto create an output anew,", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  after(() => world.stop());

  for (const { name, module, declaration, examples, places } of objectsUnderTest) {
    const renewing = examples(unboundReferences).edits.flatMap(({ argument, value }) => {
      const renewsAt = declaration.properties[argument]?.renewsAt;
      return renewsAt === undefined ? [] : [{ argument, value, renewsAt }];
    });

    for (const { argument, value, renewsAt } of renewing) {
      describe(`${argument} of ${name},`, () => {
        let resource: Resource;
        let full: Arguments;
        const told = ({ outputs }: Pick<State, "outputs">): unknown[] =>
          Object.keys(declaration.outputs).map((key) => outputs[key]);
        /** Fails unless the state has what Logto has, and that is other than before. */
        const assertRenewed = async (before: State, after: State): Promise<void> => {
          const there = await readOutside(world.console, places, places.object(after.id, after.outputs));
          assert.deepEqual(told(after), told({ outputs: there }));
          assert.notDeepEqual(told(after), told(before));
          assert.equal(after.id, before.id);
        };

        beforeEach(async () => {
          full = examples(await world.renew()).full;
          resource = new Resource(world.host, module);
        });

        it("is in no request that creates the object", async () => {
          const requests = await world.requestsOf(() => resource.create(full));
          assert.equal(requests.length, 1, requests.join("\n"));
        });

        it("does so when it is changed, and when an object that has none is given one", async () => {
          for (const declared of [full, without(full, argument)]) {
            const before = await resource.create(declared);
            const changed = { ...full, [argument]: value };
            const after = await resource.update(before, changed);
            assert.equal(after.outputs[argument], value);
            await assertRenewed(before, after);
            await resource.assertNoChange(await resource.refresh(after), changed);
          }
        });

        it("does not do so when it is removed", async () => {
          const before = await resource.create(full);
          assert.deepEqual(told(await resource.update(before, without(full, argument))), told(before));
        });

        it("stays in the state as it was where that fails, beside what was done, and the next up does so", async () => {
          const before = await resource.create({ ...full, name: "Before" });
          const changed = { ...full, name: "After", [argument]: value };
          const path = `/api${places.object(before.id, before.outputs)}/${renewsAt}`;
          world.emulator.configure({ faults: [{ method: "PATCH", path, kind: "status", status: 500 }] });
          const { id, properties, reasons } = await caught(resource.update(before, changed), PartialFailure);
          assert.equal(id, before.id);
          assert.deepEqual(properties, { ...before.outputs, name: "After" });
          assert.match(reasons.join("\n"), new RegExp(`${argument}.*was not set.*the next \`pulumi up\``, "s"));
          assert.ok(told(before).every((output) => !reasons.join("\n").includes(String(output))));
          const half = { ...before, outputs: properties };
          for (const known of [half, await resource.refresh(half)]) {
            assert.equal((await resource.diff(known, changed)).changes, true);
            const after = await resource.update(known, changed);
            await assertRenewed(before, after);
            await resource.assertNoChange(after, changed);
          }
        });
      });
    }
  }
});
