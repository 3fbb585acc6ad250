import assert from "node:assert/strict";
import { objectsUnderTest, type ObjectUnderTest } from "../objects";
import { isRecord } from "../support/json";
import type { Arguments, Edit, Examples } from "../support/objects/examples";
import { Resource, without, type State } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";
import { isAlwaysThere } from "../support/objects/existence";
import { changeOutside, findOutside } from "../support/objects/places";
import { unboundReferences, type References } from "../support/objects/references";

describe("what is not declared, and set in the console,", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  for (const object of objectsUnderTest) {
    const { name, places, module, examples } = object;
    const isTold = (argument: string): boolean => !object.neverTold.includes(argument) && !(argument in object.leftOut);
    const { minimal, clears, unmanaged } = examples(unboundReferences);
    const undeclared = [...clears.map(({ argument }) => argument), ...unmanaged].filter(isTold);
    const isPartOwned = (argument: string): boolean => !object.changedByPeople.includes(argument);
    const isOwned = (argument: string): boolean =>
      !isAlwaysThere(object.existence) && !unmanaged.includes(argument) && isPartOwned(argument);
    const verdict = (isReset: boolean): string =>
      isReset ? "is drift that the next up resets" : "stays, for it is not the program's";
    const find = (state: State, argument: string): Promise<unknown> =>
      findOutside(world.console, places, places.object(state.id, state.outputs), argument);

    for (const argument of undeclared.filter((one) => !(one in minimal))) {
      it(`${verdict(isOwned(argument))}: ${argument} of ${name}`, async () => {
        const { minimal: declared, full } = examples(references);
        await assertVerdict(isOwned(argument), declared, { argument, value: full[argument] });
      });
    }

    for (const [argument, part] of partsOf(object).filter(([one]) => isTold(one))) {
      it(`${verdict(isPartOwned(argument))}: ${argument}.${part} of ${name}, beside what is declared of ${argument}`, async () => {
        const { full, edits } = examples(references);
        const whole = { ...recordAt(full, argument), ...editedAt(edits, argument) };
        const declared = { ...full, [argument]: without(whole, part) };
        await assertVerdict(isPartOwned(argument), declared, { argument, value: whole });
      });
    }

    /** Makes the object, edits it in the console, and fails unless the program then resets the edit, or lets it be. */
    async function assertVerdict(isReset: boolean, declared: Arguments, edit: Edit): Promise<void> {
      const { argument } = edit;
      const resource = new Resource(world.host, module);
      const state = await resource.create(declared);
      const left = await find(state, argument);
      await changeOutside(world.console, places, places.object(state.id, state.outputs), edit, declared[argument]);
      const changed = await find(state, argument);
      assert.notDeepEqual(changed, left);
      const refreshed = await resource.refresh(state);
      const difference = { changes: isReset, replaces: [], deleteBeforeReplace: false };
      assert.deepEqual(await resource.diff(refreshed, declared), difference);
      const mended = await resource.update(refreshed, declared);
      assert.deepEqual(await find(state, argument), isReset ? left : changed);
      await resource.assertNoChange(await resource.refresh(mended), declared);
    }

    for (const argument of undeclared) {
      it(`${verdict(isOwned(argument))}, when ${name} is adopted: ${argument}`, async () => {
        const { full } = examples(references);
        const declared = without(full, argument);
        const resource = new Resource(world.host, module);
        const made = await resource.create(full);
        const changed = await find(made, argument);
        const { length } = world.host.logs;
        const adopted = await resource.create({ ...declared, adopt: object.lookup.idOf(made) });
        assert.equal((await resource.diff(adopted, declared)).changes, isOwned(argument));
        const said = world.host.logs.slice(length).join("\n");
        assert.equal(said.includes(`${argument} differs`), isOwned(argument), said);
        const mended = await resource.update(adopted, declared);
        const left = isOwned(argument) ? clears.find((clear) => clear.argument === argument)?.left : changed;
        assert.deepEqual(await find(mended, argument), left);
      });
    }
  }
});

/** Each part of an argument that need not be given where the others are. */
function partsOf({ declaration, examples }: ObjectUnderTest): readonly (readonly [argument: string, part: string])[] {
  const { full } = examples(unboundReferences);
  return Object.entries(declaration.properties).flatMap(([argument, property]) => {
    const parts = Object.keys(recordAt(full, argument));
    return property.type === "object"
      ? parts.filter((part) => property.properties[part]?.required !== true).map((part) => [argument, part] as const)
      : [];
  });
}

function recordAt(args: Arguments, argument: string): Arguments {
  const value = args[argument];
  return isRecord(value) ? value : {};
}

/** What an edit makes of an argument, which is never what Logto does without it: that would be no drift. */
function editedAt(edits: Examples["edits"], argument: string): Arguments {
  const edit = edits.find((one) => one.argument === argument);
  return isRecord(edit?.value) ? edit.value : {};
}
