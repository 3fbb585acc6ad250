import assert from "node:assert/strict";
import * as fc from "fast-check";
import { objectsUnderTest } from "../objects";
import { argumentsOf } from "../support/objects/anyArguments";
import type { Arguments } from "../support/objects/examples";
import { isAlwaysThere, putBackOf } from "../support/objects/existence";
import { readOutside } from "../support/objects/places";
import type { References } from "../support/objects/references";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

/** The number of runs for each property and class. It is enough that every argument is given, and absent, dozens of times. */
const RUNS = 40;

describe("for any valid arguments", () => {
  let world: World;
  let references: References;
  before(async () => {
    world = await startWorld();
    references = await world.renew();
  });
  after(() => world.stop());

  for (const object of objectsUnderTest) {
    it(`of ${object.name}: what was created and read shows no change`, async () => {
      const resource = new Resource(world.host, object.module);
      await fc.assert(
        fc.asyncProperty(argumentsOf(object, references), async (args) => {
          const state = await resource.create(args);
          try {
            await resource.assertNoChange(state, args);
            const refreshed = await resource.refresh(state);
            assert.equal(refreshed.id, state.id);
            await resource.assertNoChange(refreshed, args);
            assert.deepEqual(refreshed.outputs, state.outputs);
          } finally {
            await resource.delete(state);
          }
        }),
        { numRuns: RUNS },
      );
    });

    const { existence } = object;
    if (isAlwaysThere(existence)) {
      it(`of ${object.name}: what was updated to any others and deleted is what it was before`, async () => {
        const resource = new Resource(world.host, object.module);
        const read = async (): Promise<Arguments> =>
          putBackOf(existence, await readOutside(world.console, object.places, object.places.object("", {})));
        const before = await read();
        const both = fc.tuple(argumentsOf(object, references), argumentsOf(object, references));
        await fc.assert(
          fc.asyncProperty(both, async ([args, others]) => {
            await resource.delete(await resource.update(await resource.create(args), others));
            assert.deepEqual(await read(), before);
          }),
          { numRuns: RUNS },
        );
      });
    }

    it(`of ${object.name}: what was updated to any others and read shows no change`, async () => {
      const resource = new Resource(world.host, object.module);
      const both = fc.tuple(argumentsOf(object, references), argumentsOf(object, references));
      await fc.assert(
        fc.asyncProperty(both, async ([args, others]) => {
          const { lawful } = object.anyArguments;
          const next = lawful(withFixed(object.declaration.properties, args, others));
          fc.pre(next !== undefined);
          const state = await resource.create(args);
          let updated = state;
          try {
            const { replaces, changes } = await resource.diff(state, next);
            // A create-only part of an argument differs, so this is a replacement and not an update.
            fc.pre(replaces.length === 0);
            const requests = await world.requestsOf(async () => (updated = await resource.update(state, next)));
            assert.ok(changes || requests.length === 0, requests.join("\n"));
            await resource.assertNoChange(updated, next);
            const refreshed = await resource.refresh(updated);
            await resource.assertNoChange(refreshed, next);
            assert.deepEqual(refreshed.outputs, updated.outputs);
          } finally {
            await resource.delete(updated);
          }
        }),
        { numRuns: RUNS },
      );
    });
  }
});

/** The other arguments, with the old values of create-only ones. */
function withFixed(
  properties: Readonly<Record<string, { readonly createOnly?: true }>>,
  args: Arguments,
  others: Arguments,
): Arguments {
  const isFixed = ([key]: readonly [string, unknown]): boolean => properties[key]?.createOnly === true;
  const changed = Object.entries(others).filter((entry) => !isFixed(entry));
  return Object.fromEntries([...Object.entries(args).filter(isFixed), ...changed]);
}
