import assert from "node:assert/strict";
import { objects } from "../../sdk/objects";
import { measureClasses, type ClassFigures } from "../bench/figures/classes";
import { startWorld, type World } from "./support/world";

/** Requests with what must be given, and with every argument: create, refresh, delete. */
type Requests = readonly [create: number, refresh: number, remove: number];

/**
 * The first for the least that can be given, the second for every argument of the example, where the sets have two members
 * when it is made and three when it is deleted.
 */
// prettier-ignore
const REQUESTS: Readonly<Record<string, readonly [least: Requests, full: Requests]>> = {};

/** The most bytes that an application with every default may take in the state, beside the engine's own. */
const STATE_LIMIT_BYTES = 1024;

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
    assert.deepEqual(figures.map(({ className }) => className).toSorted(), classes.toSorted());
  });

  it("are these to make, to read and to delete an object", () => {
    const counts = figures.map(({ className, least, full }) => [
      className,
      [
        [least.create, least.refresh, least.delete],
        [full.create, full.refresh, full.delete],
      ],
    ]);
    assert.deepEqual(Object.fromEntries(counts), REQUESTS);
  });

  it("are none for a preview without changes", () => {
    for (const { className, least, full } of figures)
      assert.deepEqual([least.preview, full.preview], [0, 0], className);
  });

  it("are one for the update of any argument", () => {
    const updates = figures.flatMap(({ className, updates }) =>
      Object.entries(updates).map(([argument, requests]) => ({ argument: `${className}.${argument}`, requests })),
    );
    assert.deepEqual(
      updates.filter(({ requests }) => requests !== 1),
      [],
    );
    assert.deepEqual(
      figures.filter(({ updates }) => Object.keys(updates).length === 0).map(({ className }) => className),
      ["ApplicationSecret", "RoleAssignment"],
      "the classes whose every argument replaces",
    );
  });

  it("leave at most a KB of state for an application with every default", () => {
    const application = figures.find(({ className }) => className === "Application");
    assert.ok(application !== undefined && application.least.stateBytes <= STATE_LIMIT_BYTES);
    assert.ok(application.least.stateBytes > 0);
  });
});
