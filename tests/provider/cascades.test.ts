import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import type { References } from "../support/objects/references";
import { isConcerned } from "../support/objects/usual";
import { refusal } from "../support/host/failing";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

describe("what goes with another object", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  for (const { name, module, examples, goesWith } of objectsUnderTest) {
    for (const { what, path } of isConcerned(goesWith) ? goesWith : []) {
      it(`${name} is gone with ${what}, and deleting it is done`, async () => {
        const resource = new Resource(world.host, module);
        const state = await resource.create(examples(references).full);
        await world.console.delete(path(references));
        await resource.delete(state);
        assert.equal((await resource.refresh(state)).id, "");
      });
    }
  }

  it("is, of a set, a member that the next refresh misses", async () => {
    const [first, second] = references.scopes;
    const role = new Resource(world.host, "role");
    const args = { name: "clerk", description: "Clerk", scopeIds: [first, second] };
    const state = await role.create(args);
    await world.console.delete(`/resources/${references.resource}/scopes/${first}`);
    assert.deepEqual((await role.refresh(state)).outputs["scopeIds"], [second]);
    const kept = { ...args, scopeIds: [second] };
    await role.assertNoChange(await role.refresh(await role.update(state, kept)), kept);
  });
});

describe("what looks gone and is not", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  after(() => world.stop());

  for (const [what, body] of [
    ["a path that the server does not have", "Not Found"],
    ["a page of another server", "<!doctype html><title>Not found</title>"],
  ] as const) {
    it(`${what} is an error of a refresh and of a deletion`, async () => {
      await world.renew();
      const role = new Resource(world.host, "role");
      const state = await role.create({ name: "clerk", description: "Clerk" });
      const path = "/api/roles/{id}";
      const answer = { path, kind: "status", status: 404, body, contentType: "text/plain" } as const;
      world.emulator.configure({ faults: [{ ...answer, times: 2 }] });
      assert.match(await refusal(role.refresh(state)), /^cannot read the role "clerk": .*404/);
      assert.match(await refusal(role.delete(state)), /^cannot delete the role "clerk": .*404/);
      assert.equal((await role.refresh(state)).id, state.id);
    });
  }

  it("an update of what is gone says to refresh", async () => {
    await world.renew();
    const role = new Resource(world.host, "role");
    const state = await role.create({ name: "clerk", description: "Clerk" });
    await world.console.delete(`/roles/${state.id}`);
    const message = await refusal(role.update(state, { name: "clerk", description: "Other" }));
    assert.match(message, /^cannot update the role "clerk": it is no longer in Logto\. Run `pulumi refresh`/);
  });
});
