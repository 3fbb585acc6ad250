import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import type { References } from "../support/objects/references";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

const lasting = objectsUnderTest.filter(({ existence }) => existence === "lasting with its holder");

describe("an empty set", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  for (const { name, module, examples, declaration, places } of lasting) {
    const sets = Object.entries(declaration.properties).filter(([, { type }]) => type === "set");
    for (const [set] of sets) {
      it(`${set} of ${name} is there as long as its holder is, and gone with it`, async () => {
        const resource = new Resource(world.host, module);
        const state = await resource.create({ ...examples(references).minimal, [set]: [] });
        assert.equal((await resource.refresh(state)).id, state.id);
        await world.console.delete(places.object(state.id, state.outputs));
        assert.equal((await resource.refresh(state)).id, "");
        await resource.delete(state);
      });
    }
  }

  it("is tried of several classes", () => {
    assert.ok(lasting.length > 1);
  });
});
