import assert from "node:assert/strict";
import { measureClasses, type ClassFigures, type LifeFigures } from "../bench/figures/classes";
import { objectsUnderTest } from "../objects";
import type { Counts } from "../support/objects/knowledge";
import { unboundReferences } from "../support/objects/references";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

/** The largest number of bytes of an application with all defaults in the state, without the engine's own data. */
const STATE_LIMIT_BYTES = 1024;

function countsOf({ create, refresh, delete: deletion }: LifeFigures): Counts {
  return { create, refresh, delete: deletion };
}

describe("requests of every class", () => {
  let world: World;
  let figures: readonly ClassFigures[];
  before(async () => {
    world = await startWorld();
    figures = await measureClasses(world);
  });
  after(() => world.stop());

  objectsUnderTest.forEach(({ name, requests, declaration, examples }, index) => {
    const measured = (): ClassFigures => figures[index] ?? assert.fail();
    const { edits } = examples(unboundReferences);

    it(`are these to make, to read and to delete an object: ${name}`, () => {
      const { least, full } = measured();
      assert.equal(measured().name, name);
      assert.deepEqual(
        { least: countsOf(least), full: countsOf(full) },
        { least: requests.least, full: requests.full },
      );
    });

    it(`are none for a preview without changes of ${name}`, () => {
      assert.deepEqual([measured().least.preview, measured().full.preview], [0, 0]);
    });

    if (edits.length > 0) {
      it(`are one for the update of any argument of ${name}`, () => {
        const each = edits.map(({ argument }) => [argument, 1] as const);
        assert.deepEqual(measured().updates, Object.fromEntries(each));
      });
    } else {
      it(`are none for an update of ${name}, of which every argument replaces`, () => {
        const changeable = Object.values(declaration.properties).filter(({ createOnly }) => createOnly !== true);
        assert.deepEqual(changeable, []);
      });
    }
  });

  it("are three for the first machine role that is deleted, to learn which ones let the provider in, and then one", async () => {
    await world.renew();
    const machineRole = { description: "For machines", type: "MachineToMachine" };
    const resource = new Resource(world.host, "role");
    const first = await resource.create({ ...machineRole, name: "First" });
    const second = await resource.create({ ...machineRole, name: "Second" });
    const requests = await world.requestsOf(() => resource.delete(first));
    assert.deepEqual(requests.slice(0, 1), [`GET /api/applications/${world.emulator.appId}/roles`]);
    assert.deepEqual(requests.slice(2), [`DELETE /api/roles/${first.id}`]);
    assert.match(requests[1] ?? "", /^GET \/api\/roles\/\w+\/scopes$/);
    assert.equal((await world.requestsOf(() => resource.delete(second))).length, 1);
  });

  it("leave at most a KB of state for an application with every default", () => {
    const application = figures.find(({ className }) => className === "Application");
    assert.ok(application !== undefined && application.least.stateBytes <= STATE_LIMIT_BYTES);
    assert.ok(application.least.stateBytes > 0);
  });
});
