import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import { idOf } from "../support/logto/answers";
import { startHost, withoutProvider, type Host } from "../support/host/host";
import { isAlwaysThere, withoutBefore } from "../support/objects/existence";
import { unboundReferences, type References } from "../support/objects/references";
import { refusal } from "../support/host/failing";
import { absentIds } from "../support/host/lookup";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

describe("adoption", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  for (const { name, module, examples, existence, lookup } of objectsUnderTest) {
    for (const by of ["its id", "true"]) {
      it(`of ${name} by ${by} writes nothing, and the object is then as declared`, async () => {
        const { full } = examples(references);
        const resource = new Resource(world.host, module);
        const made = await resource.create(full);
        const adopt = by === "true" ? true : lookup.idOf(made);
        let state = made;
        const requests = await world.requestsOf(async () => (state = await resource.create({ ...full, adopt })));
        assert.deepEqual(
          requests.filter((request) => !request.startsWith("GET ")),
          [],
        );
        assert.equal(state.id, made.id);
        const [adopted, declared] = [state, made].map(({ outputs }) =>
          withoutBefore(existence, withoutProvider(outputs)),
        );
        assert.deepEqual(adopted, declared);
        await resource.assertNoChange(await resource.refresh(state), { ...full, adopt });
        await resource.assertNoChange(state, full);
      });
    }

    const isThere = existence !== "made";
    it(`of ${name} by true ${isThere ? "takes over what is there, and the next up fills it" : "makes one where there is none"}`, async () => {
      const { full } = examples(references);
      const resource = new Resource(world.host, module);
      const state = await resource.create({ ...full, adopt: true });
      const refreshed = await resource.refresh(state);
      assert.equal(refreshed.id, state.id);
      assert.equal((await resource.diff(refreshed, full)).changes, isThere);
    });
  }

  it("holds what Logto has, says what differs, and the next up mends it", async () => {
    const resource = new Resource(world.host, "role");
    const [first, second] = references.scopes;
    const id = await idOf(world.console.post("/roles", { name: "clerk", description: "As it is" }));
    await world.console.post(`/roles/${id}/scopes`, { scopeIds: [first] });
    const args = { name: "clerk", description: "As it should be", scopeIds: [first, second] };
    const state = await resource.create({ ...args, adopt: true });
    assert.deepEqual([state.id, state.outputs["description"], state.outputs["scopeIds"]], [id, "As it is", [first]]);
    const line = world.host.logs.find((text) => text.includes(id));
    assert.match(line ?? "", /^info: .*role "clerk": adopted .*description, scopeIds differs/);
    assert.equal((await resource.diff(state, args)).changes, true);
    const mended = await resource.update(state, args);
    await resource.assertNoChange(await resource.refresh(mended), args);
  });

  it("says nothing where nothing differs", async () => {
    const resource = new Resource(world.host, "role");
    const id = await idOf(world.console.post("/roles", { name: "quiet", description: "The same" }));
    await resource.create({ name: "quiet", description: "The same", adopt: id });
    assert.equal(
      world.host.logs.some((text) => text.includes(id)),
      false,
    );
  });

  for (const { name, module, examples } of objectsUnderTest.filter(({ second }) => second.kind === "another")) {
    it(`of ${name} by true is refused where several match, and names them`, async () => {
      const { full } = examples(references);
      const resource = new Resource(world.host, module);
      const [first, second] = [await resource.create(full), await resource.create(full)];
      const message = await refusal(resource.create({ ...full, adopt: true }));
      for (const { id } of [first, second]) {
        assert.ok(message.includes(id), message);
      }
      assert.match(message, /several match.*Give the id/);
      assert.equal((await resource.create({ ...full, adopt: second.id })).id, second.id);
    });
  }

  it("by true takes the exact name alone", async () => {
    await world.console.post("/organizations", { name: "acme and sons" });
    const id = await idOf(world.console.post("/organizations", { name: "acme" }));
    assert.equal((await new Resource(world.host, "organization").create({ name: "acme", adopt: true })).id, id);
  });

  for (const object of objectsUnderTest) {
    const { name, module, examples, existence, lookup, neverTold } = object;

    if (!isAlwaysThere(existence)) {
      it(`of ${name} is refused where the id is not there`, async () => {
        const { full } = examples(references);
        const resource = new Resource(world.host, module);
        for (const adopt of absentIds(object, full)) {
          assert.match(
            await refusal(resource.create({ ...full, adopt })),
            /^cannot create the .*(there is no .* with the id "[^"]+" to adopt|another .* is declared)/,
          );
        }
      });
    }

    if (lookup.form.includes("/")) {
      it(`of ${name} is refused where the id has not its form`, async () => {
        const { full } = examples(references);
        const message = await refusal(new Resource(world.host, module).create({ ...full, adopt: "nothing" }));
        assert.ok(message.includes(`has the form ${lookup.form}`), message);
      });
    }

    const fixed = examples(unboundReferences).replacements.filter(({ argument }) => !neverTold.includes(argument));
    for (const { argument } of fixed) {
      it(`of ${name} is refused where ${argument} differs, which Logto cannot change, and changes nothing`, async () => {
        const { full, replacements } = examples(references);
        const resource = new Resource(world.host, module);
        const adopt = lookup.idOf(await resource.create(full));
        const edit = replacements.find((one) => one.argument === argument);
        let message = "";
        const requests = await world.requestsOf(
          async () => (message = await refusal(resource.create({ ...full, [argument]: edit?.value, adopt }))),
        );
        const reason = `(its ${argument} differs and cannot be changed|another ${argument} is declared)`;
        // A role assignment is searched for at the declared user or application, which does not have the role.
        const isElsewhere = `there is no .* with the id "${adopt}" to adopt`;
        assert.match(message, new RegExp(`${adopt} cannot be adopted: ${reason}|${isElsewhere}`));
        assert.deepEqual(
          requests.filter((request) => !request.startsWith("GET ")),
          [],
        );
      });
    }
  }

  it("by true is refused where an argument differs that Logto cannot change, a part of one too", async () => {
    const role = new Resource(world.host, "role");
    const robot = { name: "robot", description: "A" };
    const id = await idOf(world.console.post("/roles", { ...robot, type: "MachineToMachine" }));
    const ofRole = await refusal(role.create({ ...robot, type: "User", adopt: true }));
    assert.match(ofRole, new RegExp(`${id} cannot be adopted: its type differs and cannot be changed`));
    const tv = { name: "tv", type: "Native", customClientMetadata: { isDeviceFlow: true } };
    await world.console.post("/applications", tv);
    const plain = { ...tv, customClientMetadata: {}, adopt: true };
    const message = await refusal(new Resource(world.host, "application").create(plain));
    assert.match(message, /its customClientMetadata differs and cannot be changed/);
  });

  describe("and deletion", () => {
    let later: Host;
    beforeEach(async () => (later = await startHost({ directory: world.directory, ...world.connection })));
    afterEach(() => later.stop());

    it("a run never deletes an id that it adopted; a later one does", async () => {
      const resource = new Resource(world.host, "role");
      const args = { name: "clerk", description: "Clerk" };
      const made = await resource.create(args);
      const adopted = await resource.create({ ...args, adopt: true });
      await resource.delete(made);
      assert.equal((await resource.refresh(adopted)).id, made.id);
      assert.match(
        world.host.logs.at(-1) ?? "",
        /role "clerk": what the program still declares elsewhere is left in Logto/,
      );
      const afterwards = new Resource(later, "role");
      await afterwards.delete(adopted);
      assert.equal((await afterwards.refresh(adopted)).id, "");
    });
  });
});
