import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";
import { changeOutside, findOutside } from "../support/objects/places";
import { unboundReferences, type References } from "../support/objects/references";

describe("an argument that is not declared, and set in the console,", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  for (const object of objectsUnderTest) {
    const { minimal, clears, unmanaged } = object.examples(unboundReferences);
    const isTried = (argument: string): boolean =>
      !(argument in minimal) && !object.neverTold.includes(argument) && !(argument in object.leftOut);
    const undeclared = [...clears.map(({ argument }) => argument), ...unmanaged].filter(isTried);

    for (const argument of undeclared) {
      const isOwned = !unmanaged.includes(argument) && !object.changedByPeople.includes(argument);
      const verdict = isOwned ? "is drift that the next up resets" : "stays, for it is not the program's";
      it(`${verdict}: ${argument} of ${object.name}`, async () => {
        const { places, module, examples } = object;
        const { minimal: declared, full } = examples(references);
        const resource = new Resource(world.host, module);
        const state = await resource.create(declared);
        const place = places.object(state.id, state.outputs);
        const left = await findOutside(world.console, places, place, argument);
        await changeOutside(world.console, places, place, { argument, value: full[argument] }, undefined);
        const changed = await findOutside(world.console, places, place, argument);
        assert.notDeepEqual(changed, left);
        const refreshed = await resource.refresh(state);
        assert.equal((await resource.diff(refreshed, declared)).changes, isOwned);
        const mended = await resource.update(refreshed, declared);
        assert.deepEqual(await findOutside(world.console, places, place, argument), isOwned ? left : changed);
        await resource.assertNoChange(await resource.refresh(mended), declared);
      });
    }
  }
});
