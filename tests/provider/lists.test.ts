import assert from "node:assert/strict";
import { objects } from "../../sdk/objects";
import { Lister } from "../../sdk/provider/operations/list";
import { Kept } from "../../sdk/provider/tenants/kept";
import { holds } from "../../sdk/provider/values/held";
import { objectsUnderTest } from "../objects";
import { Resource } from "../support/host/resource";
import { startWorld, requestsSince, type World } from "../support/host/world";
import type { References } from "../support/objects/references";

describe("the list of a class", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  function lister(): Lister {
    const { console } = world;
    return new Lister({ connection: console.connection, client: console, kept: new Kept() }, objects);
  }

  for (const { name, className, module, declaration, examples, neverTold } of objectsUnderTest) {
    it(`of ${name} has what a program made, with its arguments`, async () => {
      const { full } = examples(references);
      const made = await new Resource(world.host, module).create(full);
      const found = (await lister().list(className)).filter(({ id }) => id === made.id);
      assert.equal(found.length, 1);
      for (const key of Object.keys(full)) {
        const property = declaration.properties[key];
        // The sets of a collection's objects have lists of their own.
        const isApart = declaration.kind === "collection" && property?.type === "set";
        if (property !== undefined && !isApart && !neverTold.includes(key)) {
          assert.ok(holds(property, full[key], found[0]?.args[key]), key);
        }
      }
    });
  }

  it("asks for each list once, however many classes need it", async () => {
    const listed = lister();
    const before = world.emulator.requests().total;
    await Promise.all(objects.map(({ className }) => listed.list(className)));
    const lists = requestsSince(world.emulator, before).filter((request) => /^GET \/api\/[\w-]+(\?|$)/.test(request));
    assert.deepEqual(lists, [...new Set(lists)]);
    assert.ok(lists.length > 5, lists.join("\n"));
  });
});
