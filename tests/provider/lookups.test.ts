import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import { withoutProvider } from "../support/host/host";
import { isAlwaysThere, withoutBefore } from "../support/objects/existence";
import type { References } from "../support/objects/references";
import { refusal } from "../support/host/failing";
import { absentIds, lookUp } from "../support/host/lookup";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

describe("a lookup by id", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  for (const object of objectsUnderTest) {
    const { name, module, examples, lookup, neverTold, existence, places } = object;

    it(`of ${name} tells everything, and writes nothing`, async () => {
      const made = await new Resource(world.host, module).create(examples(references).full);
      let found = made;
      const requests = await world.requestsOf(
        async () => (found = await lookUp(world.host, module, lookup.idOf(made))),
      );
      assert.equal(found.id, made.id);
      for (const [key, value] of Object.entries(withoutBefore(existence, withoutProvider(made.outputs)))) {
        if (!neverTold.includes(key)) {
          assert.deepEqual(sorted(found.outputs[key]), sorted(value), key);
        }
      }
      assert.ok(
        requests.every((request) => request.startsWith("GET ")),
        requests.join("\n"),
      );
    });

    it(`of ${name} is refreshed by the id that was asked for, which the engine keeps`, async () => {
      const resource = new Resource(world.host, module);
      const made = await resource.create(examples(references).full);
      const id = lookup.idOf(made);
      const found = { ...(await lookUp(world.host, module, id)), id };
      assert.deepEqual(await resource.refresh(found), found);
      if (isAlwaysThere(existence)) {
        return;
      }
      await world.console.delete(places.object(made.id, made.outputs));
      assert.equal((await resource.refresh(found)).id, "");
    });

    if (isAlwaysThere(existence)) {
      continue;
    }

    it(`of ${name} that is not there is an error that names the id and the tenant`, async () => {
      for (const id of absentIds(object, examples(references).full)) {
        const message = await refusal(lookUp(world.host, module, id));
        assert.ok(message.startsWith("cannot look up the "), message);
        assert.ok(message.includes(`"${id}"`), message);
        assert.match(message, /there is none in the tenant "default" at http.*Check the id/);
      }
    });

    if (!lookup.form.includes("/")) {
      continue;
    }

    it(`of ${name} says which form its id has`, async () => {
      const message = await refusal(lookUp(world.host, module, "nothing"));
      assert.ok(message.includes(lookup.form), message);
    });
  }

  it("finds a secret whose name has slashes", async () => {
    const args = { applicationId: references.application, name: "a/b/c" };
    const made = await new Resource(world.host, "applicationSecret").create(args);
    const found = await lookUp(world.host, "applicationSecret", made.id);
    assert.equal(found.outputs["value"], made.outputs["value"]);
  });

  it("tells a set in the same order, in whichever Logto lists it", async () => {
    const [role, otherRole] = references.userRoles;
    await world.console.post(`/roles/${role}/scopes`, { scopeIds: references.scopes });
    const told: unknown[] = [];
    for (const scope of references.scopes) {
      const { outputs } = await lookUp(world.host, "role", role);
      told.push(outputs["scopeIds"]);
      // After any write to the table of the scopes of roles, Logto lists all of them in another order.
      await world.console.post(`/roles/${otherRole}/scopes`, { scopeIds: [scope] });
    }
    assert.deepEqual(told, Array(told.length).fill(references.scopes.toSorted()));
  });
});

/** The order of sets does not matter. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value.toSorted() : value;
}
