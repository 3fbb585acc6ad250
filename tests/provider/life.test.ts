import assert from "node:assert/strict";
import { RELEASES } from "../../emulator/releases/release";
import { objectsUnderTest } from "../objects";
import { startHost, withoutProvider } from "../support/host/host";
import type { Arguments, Edit, Examples } from "../support/objects/examples";
import { isAlwaysThere, putBackOf, withoutBefore } from "../support/objects/existence";
import { changeOutside, findOutside, readOutside } from "../support/objects/places";
import { unboundReferences } from "../support/objects/references";
import { knownTo } from "../support/objects/releases";
import { Resource, without, type State } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

describe("the life of every class", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  after(() => world.stop());

  for (const release of [undefined, ...RELEASES]) {
    describe(release === undefined ? "on the newest Logto" : `on Logto ${release}`, () => {
      for (const object of knownTo(release, objectsUnderTest)) {
        const { name, declaration, places, existence } = object;
        const { edits, replacements, clears, unmanaged } = object.examples(unboundReferences);

        describe(name, () => {
          let example: Examples;
          let resource: Resource;

          beforeEach(async () => {
            example = object.examples(await world.renew(release === undefined ? {} : { release }));
            resource = new Resource(world.host, object.module);
          });

          it("fills the defaults of Logto", async () => {
            const inputs = await resource.check(example.minimal);
            assert.deepEqual(withoutProvider(inputs), { ...object.defaults, ...example.minimal });
          });

          it("is made with the least that can be given, and is then as declared", async () => {
            const state = await resource.create(example.minimal);
            await resource.assertNoChange(state, example.minimal);
            await resource.assertNoChange(await resource.refresh(state), example.minimal);
          });

          it("is made with every argument, and is then as declared", async () => {
            const state = await resource.create(example.full);
            const visible = withoutBefore(existence, withoutProvider(state.outputs));
            const { tenantId, endpoint, ...declared } = Object.keys(declaration.outputs).reduce(without, visible);
            assert.deepEqual(declared, withoutProvider(state.inputs));
            assert.deepEqual({ tenantId, endpoint }, { tenantId: "default", endpoint: world.emulator.endpoint });
            const refreshed = await resource.refresh(state);
            assert.equal(refreshed.id, state.id);
            await resource.assertNoChange(refreshed, example.full);
            assert.deepEqual(refreshed.outputs, state.outputs);
          });

          if (isAlwaysThere(existence)) {
            it("is after its deletion what it was before, whenever its arguments were declared", async () => {
              const { minimal, full } = example;
              const place = places.object("", full);
              await changeOutside(world.console, places, place, at(example.edits, 0), undefined);
              const read = async (): Promise<Arguments> =>
                putBackOf(existence, await readOutside(world.console, places, place));
              const before = await read();
              // What another life has left here is no entry of this one's program.
              const host = await startHost({ directory: world.directory, ...world.connection });
              resource = new Resource(host, object.module);
              for (const [first, next] of [
                [full, full],
                [minimal, full],
                [full, minimal],
              ] as const) {
                const state = await resource.update(await resource.create(first), next);
                await resource.delete(state);
                assert.deepEqual(await read(), before);
              }
              await host.stop();
            });
          }

          describe("once made", () => {
            let state: State;
            let place: string;

            beforeEach(async () => {
              state = await resource.create(example.full);
              place = places.object(state.id, state.outputs);
            });

            it("makes no request where nothing has changed", async () => {
              const requests = await world.requestsOf(() => resource.update(state, example.full));
              assert.deepEqual(requests, []);
            });

            edits.forEach(({ argument }, index) => {
              it(`changes ${argument} by one request`, async () => {
                const { value } = at(example.edits, index);
                const args = { ...example.full, [argument]: value };
                const difference = await resource.diff(state, args);
                assert.deepEqual(difference, { changes: true, replaces: [], deleteBeforeReplace: false });
                const requests = await world.requestsOf(async () => (state = await resource.update(state, args)));
                assert.equal(requests.length, 1, requests.join("\n"));
                assert.deepEqual(state.outputs[argument], value);
                const refreshed = await resource.refresh(state);
                await resource.assertNoChange(refreshed, args);
                assert.deepEqual(refreshed.outputs, state.outputs);
              });

              if (object.neverTold.includes(argument)) {
                return;
              }

              it(`finds that ${argument} was changed outside, and mends it`, async () => {
                const edit = at(example.edits, index);
                await changeOutside(world.console, places, place, edit, example.full[argument]);
                const drifted = await resource.refresh(state);
                assert.notDeepEqual(drifted.outputs[argument], state.outputs[argument]);
                assert.deepEqual(drifted.inputs[argument], drifted.outputs[argument]);
                assert.deepEqual(without(drifted.outputs, argument), without(state.outputs, argument));
                assert.equal((await resource.diff(drifted, example.full)).changes, true);
                let mended = drifted;
                const requests = await world.requestsOf(
                  async () => (mended = await resource.update(drifted, example.full)),
                );
                assert.equal(requests.length, 1, requests.join("\n"));
                const refreshed = await resource.refresh(mended);
                assert.deepEqual(refreshed.outputs, state.outputs);
              });
            });

            clears.forEach(({ argument, left }) => {
              it(`resets ${argument} when it is removed, by one request`, async () => {
                const args = without(example.full, argument);
                assert.deepEqual((await resource.diff(state, args)).replaces, []);
                const requests = await world.requestsOf(async () => (state = await resource.update(state, args)));
                assert.equal(requests.length, 1, requests.join("\n"));
                assert.deepEqual(await findOutside(world.console, places, place, argument), left);
                await resource.assertNoChange(await resource.refresh(state), args);
              });
            });

            unmanaged.forEach((argument) => {
              it(`leaves ${argument} as it is when it is removed, without a request`, async () => {
                const args = without(example.full, argument);
                const requests = await world.requestsOf(async () => (state = await resource.update(state, args)));
                assert.deepEqual(requests, []);
                assert.equal(argument in state.outputs, false);
                await resource.assertNoChange(await resource.refresh(state), args);
              });
            });

            replacements.forEach(({ argument, first }, index) => {
              it(`is replaced when ${argument} changes, the ${first} one first`, async () => {
                const args = { ...example.full, [argument]: at(example.replacements, index).value };
                const deleteBeforeReplace = first === "old";
                const difference = await resource.diff(state, args);
                assert.deepEqual(difference, { changes: true, replaces: [argument], deleteBeforeReplace });
                if (deleteBeforeReplace) {
                  await resource.delete(state);
                }
                const replacement = await resource.create(args);
                if (!deleteBeforeReplace) {
                  await resource.delete(state);
                }
                await resource.assertNoChange(await resource.refresh(replacement), args);
                assert.equal((await resource.refresh(replacement)).id, replacement.id);
              });
            });

            if (isAlwaysThere(existence)) {
              it("cannot be deleted outside", async () => {
                await assert.rejects(world.console.delete(place));
                assert.equal((await resource.refresh(state)).id, state.id);
              });
            } else {
              it("is gone for a refresh when it, or its holder, was deleted outside, and deleting it is done", async () => {
                await world.console.delete(place);
                assert.equal((await resource.refresh(state)).id, "");
                await resource.delete(state);
              });
            }

            it("is deleted, and deleted twice", async () => {
              await resource.delete(state);
              assert.equal((await resource.refresh(state)).id, existence === "made" ? "" : state.id);
              await resource.delete(state);
            });
          });
        });
      }
    });
  }
});

function at<Changed extends Edit>(edits: readonly Changed[], index: number): Changed {
  return edits[index] ?? assert.fail();
}
