import assert from "node:assert/strict";
import { createStack, type Stack } from "../support/engine/stack";
import { connectionTo, emulatedLogto, type LogtoUnderTest } from "../support/logto/logtoUnderTest";
import { namesOf } from "../support/engine/life";

/** What the environment of the program says about the one edit that it makes: a resource, an argument, and its value as JSON. */
const EDIT = "EDITED_ARGUMENT";

/** The edits: none of them changes an id, a scope or a secret. */
const EDITS: readonly (readonly [resource: string, argument: string, value: unknown])[] = [
  ["orders", "name", "Orders, renamed"],
  ["orders", "accessTokenTtl", 600],
  ["orders-read:orders", "description", "See orders"],
  ["robot", "description", "Imports orders at noon"],
  ["robot", "name", "robby"],
  ["clerk", "description", "Order clerk in chief"],
  ["acme", "description", "Acme Incorporated"],
  ["invite", "description", "Invite friends"],
  ["admin", "description", "May do everything"],
  ["ann", "name", "Ann Smith"],
];

/** Everything that can refer to something does, and one object holds the secret of an application. */
const PROGRAM = `
  const pulumi = require("@pulumi/pulumi");
  const logto = require("pulumi-logto");
  const [editedResource, argument, value] = JSON.parse(process.env.${EDIT} ?? "[]");
  const edited = (name, args) => (name === editedResource ? { ...args, [argument]: value } : args);

  const orders = new logto.ApiResource("orders", edited("orders", {
    indicator: "https://orders.acme.example",
    scopes: {
      "read:orders": editedResource === "orders-read:orders" ? value : "Read orders",
      "write:orders": "Change orders",
    },
  }));
  const scopeIds = [orders.scopeId("read:orders"), orders.scopeId("write:orders")];
  const robot = new logto.Application("robot", edited("robot", { type: "MachineToMachine", description: "Imports orders" }));
  const clerk = new logto.Role("clerk", edited("clerk", { description: "Order clerk", scopeIds }));
  const importer = new logto.Role("importer", { description: "Imports", type: "MachineToMachine", scopeIds });
  const ann = new logto.User("ann", edited("ann", { username: "ann" }));
  new logto.UserRoles("ann", { userId: ann.id, roleIds: [clerk.id] });
  new logto.ApplicationRoles("robot", { applicationId: robot.id, roleIds: [importer.id] });
  const invite = new logto.OrganizationScope("invite", edited("invite", { description: "Invite" }));
  const admin = new logto.OrganizationRole("admin", edited("admin", { scopeIds: [invite.id], resourceScopeIds: scopeIds }));
  const acme = new logto.Organization("acme", edited("acme", { description: "Acme" }));
  new logto.OrganizationMember("ann", { organizationId: acme.id, userId: ann.id, organizationRoleIds: [admin.id] });
  new logto.OrganizationApplication("robot", { organizationId: acme.id, applicationId: robot.id });
  new logto.OrganizationJit("acme", { organizationId: acme.id, organizationRoleIds: [admin.id] });
  const bob = new logto.User("bob", { username: "bob" });
  new logto.RoleAssignment("bob", { roleId: clerk.id, userId: bob.id });
  new logto.Application("vault", { type: "SPA", customData: { apiKey: robot.secret } });
`;

describe("a preview of one edit", () => {
  let logto: LogtoUnderTest;
  let stack: Stack;
  let size: number;

  before(async () => {
    logto = await emulatedLogto();
    stack = await createStack({ program: PROGRAM, ...connectionTo(logto) });
    size = (await stack.up()).changes.create;
  });

  after(async () => {
    await stack.remove();
    await logto.stop();
  });

  for (const edit of EDITS) {
    const [resource, argument] = edit;
    it(`shows one update when ${argument} of ${resource} changes, and none in what refers to it`, async () => {
      const preview = await stack.preview({ environment: { [EDIT]: JSON.stringify(edit) } });
      assert.deepEqual(namesOf(preview, "update"), [resource], preview.stdout);
      assert.equal(preview.changes.same, size - 1);
    });
  }

  it("shows what an edit of the permissions makes, changes and takes away, and the roles that hold what goes", async () => {
    await stack.setProgram(
      PROGRAM.replace(`"write:orders": "Change orders",`, `"pay:orders": "Pay orders",`)
        .replace(`"Read orders"`, `"See orders"`)
        .replace(`orders.scopeId("write:orders")`, `orders.scopeId("pay:orders")`),
    );
    const up = await stack.up();
    assert.deepEqual(namesOf(up, "create"), ["orders-pay:orders"]);
    assert.deepEqual(namesOf(up, "delete"), ["orders-write:orders"]);
    assert.deepEqual(namesOf(up, "update"), ["admin", "clerk", "importer", "orders-read:orders"]);
    assert.equal((await stack.preview()).changes.same, size);
  });
});
