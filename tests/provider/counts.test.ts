import assert from "node:assert/strict";
import { objects } from "../../sdk/objects";
import { measureClasses, type ClassFigures, type LifeFigures } from "../bench/figures/classes";
import { Resource } from "./support/resource";
import { startWorld, type World } from "./support/world";

/**
 * The requests that make, read and delete an object: first with what must be given, then with every argument of the
 * example, where a set has two members when it is made and three when it is deleted.
 */
const REQUESTS: Readonly<Record<string, readonly [least: string, full: string]>> = {
  Application: ["1, 1, 1", "1, 1, 1"],
  ApplicationSecret: ["1, 1, 1", "1, 1, 1"],
  // To be the default one is a request of its own.
  ApiResource: ["1, 1, 1", "2, 1, 1"],
  ApiResourceScope: ["1, 1, 1", "1, 1, 1"],
  // The scopes are a list of their own, to fill and to read.
  Role: ["1, 1, 1", "2, 2, 1"],
  // To be suspended is a request of its own.
  User: ["1, 1, 1", "2, 1, 1"],
  // A set on another object: it is read before it is filled, the object is asked for when the set is empty, and each member
  // leaves by a request of its own.
  ApplicationRoles: ["1, 2, 0", "2, 1, 3"],
  UserRoles: ["1, 2, 0", "2, 1, 3"],
  RoleAssignment: ["1, 1, 1", "1, 1, 1"],
  "RoleAssignment-application": ["1, 1, 1", "1, 1, 1"],
  Organization: ["1, 1, 1", "1, 1, 1"],
  OrganizationScope: ["1, 1, 1", "1, 1, 1"],
  // Both sets are made together with the role, and each is read by itself.
  OrganizationRole: ["1, 1, 1", "1, 3, 1"],
  // Somebody may be a member already: the roles are asked for first, which only a member has.
  OrganizationMember: ["2, 1, 1", "3, 1, 1"],
  OrganizationApplication: ["2, 1, 1", "3, 1, 1"],
  // Three sets, each read before it is filled; the domains are written whole, and no connectors are there to write.
  OrganizationJit: ["0, 1, 0", "5, 3, 4"],
};

/** The most bytes that an application with every default may take in the state, beside the engine's own. */
const STATE_LIMIT_BYTES = 1024;

function requestsOf(life: LifeFigures): string {
  return [life.create, life.refresh, life.delete].join(", ");
}

describe("requests of every class", () => {
  let world: World;
  let figures: readonly ClassFigures[];
  before(async () => {
    world = await startWorld();
    figures = await measureClasses(world);
  });
  after(() => world.stop());

  it("are counted for all classes", () => {
    const classes = objects.map(({ className }) => className);
    assert.deepEqual(new Set(figures.map(({ className }) => className)), new Set(classes));
  });

  it("are these to make, to read and to delete an object", () => {
    const counts = figures.map(({ name, least, full }) => [name, [least, full].map(requestsOf)] as const);
    assert.deepEqual(Object.fromEntries(counts), REQUESTS);
  });

  it("are none for a preview without changes", () => {
    for (const { name, least, full } of figures) assert.deepEqual([least.preview, full.preview], [0, 0], name);
  });

  it("are one for the update of any argument", () => {
    const updates = figures.flatMap(({ name, updates }) =>
      Object.entries(updates).map(([argument, requests]) => ({ argument: `${name}.${argument}`, requests })),
    );
    assert.deepEqual(
      updates.filter(({ requests }) => requests !== 1),
      [],
    );
    assert.deepEqual(
      figures.filter(({ updates }) => Object.keys(updates).length === 0).map(({ name }) => name),
      ["ApplicationSecret", "RoleAssignment", "RoleAssignment-application"],
      "those whose every argument replaces",
    );
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
