import assert from "node:assert/strict";
import { createStack, type Stack } from "../support/engine";
import { connectionTo, emulatedLogto, type LogtoUnderTest } from "./support/logto";
import { differences, readTenant, type TenantContent } from "./support/tenant";

/** The classes whose id is made of what they connect: the same object under another name has the same id. */
const CONNECTING = [
  "ApplicationRoles",
  "OrganizationApplication",
  "OrganizationJit",
  "OrganizationMember",
  "RoleAssignment",
  "UserRoles",
];

/** One object of each of these classes, all named alike. */
const PROGRAM = (name: string): string => `
  const logto = require("pulumi-logto");
  const acme = new logto.Organization("acme", {});
  const ann = new logto.User("ann", { username: "ann" });
  const bob = new logto.User("bob", { username: "bob" });
  const clerk = new logto.Role("clerk", { description: "Order clerk" });
  const importer = new logto.Role("importer", { description: "Imports", type: "MachineToMachine" });
  const robot = new logto.Application("robot", { type: "MachineToMachine" });
  const admin = new logto.OrganizationRole("admin", {});
  const organizationId = acme.id;
  new logto.OrganizationMember("${name}", { organizationId, userId: ann.id, organizationRoleIds: [admin.id] });
  new logto.OrganizationApplication("${name}", { organizationId, applicationId: robot.id });
  new logto.OrganizationJit("${name}", { organizationId, emailDomains: ["acme.example"] });
  new logto.RoleAssignment("${name}", { roleId: clerk.id, userId: ann.id });
  new logto.UserRoles("${name}", { userId: bob.id, roleIds: [clerk.id] });
  new logto.ApplicationRoles("${name}", { applicationId: robot.id, roleIds: [importer.id] });
`;

describe("who belongs where", () => {
  let logto: LogtoUnderTest;
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
    const changed = CONNECTING.length;
    assert.deepEqual({ made: up.changes.create, deleted: up.changes.delete }, { made: changed, deleted: changed });
    assert.deepEqual(differences(made, await readTenant(logto.console)), []);
    await stack.refresh({ arguments: ["--expect-no-changes"] });
  });

  it("stays when its resource is replaced by itself", async () => {
    const urns = CONNECTING.map((className) => `urn:pulumi:test::test::pulumi-nodejs:dynamic/logto:${className}::new`);
    const up = await stack.up({ arguments: urns.flatMap((urn) => ["--replace", urn]) });
    assert.equal(up.changes.replace, CONNECTING.length);
    assert.deepEqual(differences(made, await readTenant(logto.console)), []);
  });

  it("goes in the end", async () => {
    await stack.destroy();
    assert.deepEqual(differences(fresh, await readTenant(logto.console)), []);
  });
});
