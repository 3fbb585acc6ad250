import assert from "node:assert/strict";
import { createStack, type Stack } from "../support/engine/stack";
import { differences, readTenant, type TenantContent } from "../support/logto/tenant";
import { isAlwaysThere } from "../support/objects/existence";
import { newRun, objectsOf, withReferred } from "../support/engine/declared";
import { connectionTo, emulatedLogto } from "../support/logto/logtoUnderTest";
import { programOf } from "../support/engine/program";

const RUN = newRun();

/** Objects of the classes in which a second object with the same arguments is the same object, with the same id. */
const connecting = objectsOf(RUN).filter(({ second }) => second.kind === "same");

/** These objects, with names that have the same beginning, together with other declarations of a program. */
const PROGRAM = (name: string, beside = ""): string => {
  const declared = connecting.map((object) => {
    return { className: object.className, name: `${name}-${object.name}`, args: object.full };
  });
  return programOf(withReferred(RUN, declared)) + beside;
};

/** A request that fails in the test, so that the run fails after it has done all the rest. */
const REFUSED = 'new logto.OrganizationScope("refused", {});';

/** The roles of a user and of an application, declared by one of the two classes. */
const HOLDERS = (declarations: string): string => `
  const logto = require("pulumi-logto");
  const ann = new logto.User("ann", { username: "ann" });
  const clerk = new logto.Role("clerk", { description: "Order clerk" });
  const importer = new logto.Role("importer", { description: "Imports", type: "MachineToMachine" });
  const robot = new logto.Application("robot", { type: "MachineToMachine" });
  ${declarations}
`;
const WHOLE_SETS = HOLDERS(`
  new logto.UserRoles("ann", { userId: ann.id, roleIds: [clerk.id] });
  new logto.ApplicationRoles("robot", { applicationId: robot.id, roleIds: [importer.id] });
`);
const ASSIGNMENTS = HOLDERS(`
  new logto.RoleAssignment("ann-clerk", { userId: ann.id, roleId: clerk.id });
  new logto.RoleAssignment("robot-importer", { applicationId: robot.id, roleId: importer.id });
`);

/** A role under one name, or under a second one that has also adopted it. */
const ROLE = (names: readonly string[], beside = ""): string => `
  const logto = require("pulumi-logto");
  ${names.map((name) => `new logto.Role("${name}", { name: "clerk", description: "Order clerk" }, { adopt: true });`).join("\n")}
  ${beside}
`;

describe("what is the same under each name in a program", () => {
  let logto: Awaited<ReturnType<typeof emulatedLogto>>;
  let stack: Stack;
  let fresh: TenantContent;
  let made: TenantContent;

  before(async () => {
    logto = await emulatedLogto();
    fresh = await readTenant(logto.console);
    stack = await createStack({ program: PROGRAM("old"), ...connectionTo(logto) });
    await stack.up();
    made = await readTenant(logto.console);
  });

  after(async () => {
    await stack.remove();
    await logto.stop();
  });

  it("stays when its resource gets another name, without an alias", async () => {
    await stack.setProgram(PROGRAM("new"));
    const up = await stack.up();
    const changed = connecting.length;
    assert.deepEqual({ made: up.changes.create, deleted: up.changes.delete }, { made: changed, deleted: changed });
    assert.deepEqual(differences(made, await readTenant(logto.console)), []);
    await stack.refresh({ arguments: ["--expect-no-changes"] });
  });

  it("stays when its resource is replaced by itself", async () => {
    const urns = connecting.map(({ className, name }) => {
      return `urn:pulumi:test::test::pulumi-nodejs:dynamic/logto:${className}::new-${name}`;
    });
    const up = await stack.up({ arguments: urns.flatMap((urn) => ["--replace", urn]) });
    assert.equal(up.changes.replace, connecting.length);
    assert.deepEqual(differences(made, await readTenant(logto.console)), []);
  });

  it("stays when the run that renames it fails for another reason, and a later one goes on from there", async () => {
    await stack.setProgram(PROGRAM("newer", REFUSED));
    logto.emulator.configure({
      faults: [{ method: "POST", path: "/api/organization-scopes", kind: "status", status: 422, code: "test.refused" }],
    });
    const failed = await stack.up({ allowFailure: true });
    assert.notEqual(failed.exitCode, 0);
    await stack.setProgram(PROGRAM("newer"));
    const up = await stack.up();
    assert.equal(up.changes.delete, connecting.length);
    assert.deepEqual(differences(made, await readTenant(logto.console)), []);
    await stack.refresh({ arguments: ["--expect-no-changes"] });
  });

  it("goes in the end, but for what is always there, of which the renamed resource does not know what it was", async () => {
    await stack.destroy();
    const left = differences(fresh, await readTenant(logto.console));
    const lasting = connecting.filter(({ existence }) => isAlwaysThere(existence)).flatMap(({ compared }) => compared);
    const mayBeLeft = lasting.map((one) => `changed ${"object" in one ? one.object : one.list}`);
    assert.deepEqual(
      left.filter((difference) => !mayBeLeft.includes(difference)),
      [],
    );
  });
});

describe("what two entries of a state share", () => {
  let logto: Awaited<ReturnType<typeof emulatedLogto>>;
  let stack: Stack;
  let fresh: TenantContent;

  beforeEach(async () => {
    logto = await emulatedLogto();
    fresh = await readTenant(logto.console);
    stack = await createStack({ program: WHOLE_SETS, ...connectionTo(logto) });
  });

  afterEach(async () => {
    await stack.remove();
    await logto.stop();
  });

  it("stays where all roles of a holder become single assignments, and the other way round", async () => {
    await stack.up();
    const made = await readTenant(logto.console);
    for (const program of [ASSIGNMENTS, WHOLE_SETS]) {
      await stack.setProgram(program);
      const up = await stack.up();
      assert.deepEqual({ made: up.changes.create, deleted: up.changes.delete }, { made: 2, deleted: 2 });
      assert.deepEqual(differences(made, await readTenant(logto.console)), []);
      await stack.refresh({ arguments: ["--expect-no-changes"] });
    }
    await stack.destroy();
    assert.deepEqual(differences(fresh, await readTenant(logto.console)), []);
  });

  it("stays when it was adopted under a second name in a run that failed", async () => {
    await stack.setProgram(ROLE(["first"]));
    await stack.up();
    const made = await readTenant(logto.console);
    await stack.setProgram(ROLE(["second"], REFUSED));
    logto.emulator.configure({
      faults: [{ method: "POST", path: "/api/organization-scopes", kind: "status", status: 422, code: "test.refused" }],
    });
    assert.notEqual((await stack.up({ allowFailure: true })).exitCode, 0);
    await stack.setProgram(ROLE(["second"]));
    const up = await stack.up();
    assert.equal(up.changes.delete, 1);
    assert.deepEqual(differences(made, await readTenant(logto.console)), []);
    await stack.destroy();
    assert.deepEqual(differences(fresh, await readTenant(logto.console)), []);
  });
});
