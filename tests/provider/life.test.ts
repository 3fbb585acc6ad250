import assert from "node:assert/strict";
import { RELEASES } from "../../emulator/releases/release";
import { isRecord } from "../../sdk/provider/values/attributes";
import { exampleObjects, type Arguments, type ExampleObject, type ExampleReferences } from "../support/exampleObjects";
import { knownTo } from "../support/exampleReleases";
import { withoutProvider } from "../support/host";
import { unboundExamples } from "./support/examples";
import { editBehind, placeOf } from "./support/places";
import { Resource, without, type State } from "./support/resource";
import { startWorld, type World } from "./support/world";

/** What check adds to the least that can be given, by class. */
const DEFAULTS: Readonly<Record<string, Arguments>> = {
  Application: { oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] }, isThirdParty: false },
  ApiResource: { accessTokenTtl: 3600, isDefault: false },
  Role: { type: "User", isDefault: false },
  User: { isSuspended: false },
  Organization: { isMfaRequired: false },
  OrganizationRole: { type: "User" },
};

/** Replacements whose new object has the unique value of the old one, which must go first. */
const OLD_FIRST = ["ApplicationSecret.expiresAt", "ApplicationSecret.rotation", "Role.type", "OrganizationRole.type"];

/** Logto never tells it: there is no drift to find. */
const UNREADABLE = ["User.password"];

/** What happens to the object that a set belongs to takes the set along; and where there is no set, the object itself. */
const HOLDERS: Readonly<Record<string, string>> = {
  ApplicationRoles: "/applications/",
  UserRoles: "/users/",
  OrganizationJit: "/organizations/",
};

describe("the life of every class", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  after(() => world.stop());

  for (const release of [undefined, ...RELEASES]) {
    describe(release === undefined ? "on the newest Logto" : `on Logto ${release}`, () => {
      knownTo(release, unboundExamples).forEach(
        ({ className, name, module, edits, replacements, clears, unmanaged }, index) => {
          describe(name, () => {
            let references: ExampleReferences;
            let example: ExampleObject;
            let resource: Resource;

            beforeEach(async () => {
              references = await world.renew(release === undefined ? {} : { release });
              example = exampleIn(knownTo(release, exampleObjects(references)), index);
              resource = new Resource(world.host, module);
            });

            it("fills the defaults of Logto", async () => {
              const inputs = await resource.check(example.minimal);
              assert.deepEqual(withoutProvider(inputs), { ...DEFAULTS[className], ...example.minimal });
            });

            it("is made with the least that can be given, and is then as declared", async () => {
              const state = await resource.create(example.minimal);
              await resource.assertNoChange(state, example.minimal);
              await resource.assertNoChange(await resource.refresh(state), example.minimal);
            });

            it("is made with every argument, and is then as declared", async () => {
              const state = await resource.create(example.full);
              const { tenantId, endpoint, value: _value, ...declared } = withoutProvider(state.outputs);
              assert.deepEqual(declared, withoutProvider(state.inputs));
              assert.deepEqual({ tenantId, endpoint }, { tenantId: "default", endpoint: world.emulator.endpoint });
              const refreshed = await resource.refresh(state);
              assert.equal(refreshed.id, state.id);
              await resource.assertNoChange(refreshed, example.full);
              assert.deepEqual(refreshed.outputs, state.outputs);
            });

            describe("once made", () => {
              let state: State;
              let place: string;

              beforeEach(async () => {
                state = await resource.create(example.full);
                place = placeOf(example, state.id, state.outputs);
              });

              it("makes no request where nothing has changed", async () => {
                const requests = await world.requestsOf(() => resource.update(state, example.full));
                assert.deepEqual(requests, []);
              });

              edits.forEach(({ argument }, edit) => {
                it(`changes ${argument} by one request`, async () => {
                  const { value } = editAt(example.edits, edit);
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

                if (UNREADABLE.includes(`${className}.${argument}`)) return;

                it(`finds that ${argument} was changed outside, and mends it`, async () => {
                  await editBehind(world.console, example, place, editAt(example.edits, edit));
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
                  assert.deepEqual(await inLogto(world, place, argument), left);
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

              replacements.forEach(({ argument }, edit) => {
                const oldFirst = OLD_FIRST.includes(`${className}.${argument}`);
                it(`is replaced when ${argument} changes, the ${oldFirst ? "old" : "new"} one first`, async () => {
                  const args = { ...example.full, [argument]: editAt(example.replacements, edit).value };
                  const difference = await resource.diff(state, args);
                  assert.deepEqual(difference, { changes: true, replaces: [argument], deleteBeforeReplace: oldFirst });
                  if (oldFirst) await resource.delete(state);
                  const replacement = await resource.create(args);
                  if (!oldFirst) await resource.delete(state);
                  await resource.assertNoChange(await resource.refresh(replacement), args);
                  assert.equal((await resource.refresh(replacement)).id, replacement.id);
                });
              });

              it("is gone for a refresh when it was deleted outside, and deleting it is done", async () => {
                const collection = HOLDERS[className];
                await world.console.delete(collection === undefined ? place : `${collection}${state.id}`);
                assert.equal((await resource.refresh(state)).id, "");
                await resource.delete(state);
              });

              it("is deleted, and deleted twice", async () => {
                await resource.delete(state);
                const isEmptied = className in HOLDERS;
                assert.equal((await resource.refresh(state)).id, isEmptied ? state.id : "");
                await resource.delete(state);
              });
            });
          });
        },
      );
    });
  }
});

function exampleIn(examples: readonly ExampleObject[], index: number): ExampleObject {
  const example = examples[index];
  assert.ok(example);
  return example;
}

function editAt<Edit>(edits: readonly Edit[], index: number): Edit {
  const edit = edits[index];
  assert.ok(edit !== undefined);
  return edit;
}

/** What Logto itself says of an argument. A scope can be read from the list of its resource alone. */
async function inLogto(world: World, place: string, argument: string): Promise<unknown> {
  const [, collection, id] = /^(\/resources\/.+\/scopes)\/(.+)$/.exec(place) ?? [];
  const answers = collection === undefined ? [await world.console.get(place)] : await world.console.list(collection);
  const answer = answers.filter(isRecord).find((one) => id === undefined || one["id"] === id);
  return answer?.[argument];
}
