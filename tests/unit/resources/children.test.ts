import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import * as logto from "../../../sdk";
import { run, valueOf, type Registered } from "./program";

/** The registration of a resource by its name. */
async function registeredAs(name: string, program: () => void): Promise<Registered> {
  const found = (await run(program)).registered.find((resource) => resource.name === name);
  assert.ok(found, name);
  return found;
}

describe("the secret of an application", () => {
  for (const type of ["Traditional", "MachineToMachine", "Protected"] as const) {
    it(`is held by a child, for the type ${type}`, async () => {
      const child = await registeredAs("robot-secret", () => new logto.Application("robot", { type }));
      assert.equal(child.type, "pulumi-nodejs:dynamic/logto:ApplicationSecret");
      assert.equal(child.parent, "robot");
      assert.equal(child.deletedWith, "robot");
      const { __provider: _text, ...inputs } = child.inputs;
      assert.deepEqual(inputs, { applicationId: "robot-id", name: "Default secret", adopt: true });
      assert.deepEqual(child.secretOutputs, ["value"]);
    });
  }

  for (const type of ["SPA", "Native"] as const) {
    it(`is none for the type ${type}`, async () => {
      let secret: pulumi.Output<string | undefined> | undefined;
      const { registered } = await run(() => (secret = new logto.Application("web", { type }).secret));
      assert.deepEqual(
        registered.map(({ name }) => name),
        ["web"],
      );
      assert.ok(secret);
      assert.equal(await valueOf(secret), undefined);
    });
  }

  it("is not read by get", async () => {
    let application: logto.Application | undefined;
    const { registered } = await run(() => (application = logto.Application.get("robot", "id1")));
    assert.equal(registered.length, 1);
    assert.ok(application);
    assert.equal(await valueOf(application.secret), undefined);
  });

  it("is the value that Logto made", async () => {
    let secret: pulumi.Output<string> | undefined;
    await run(() => (secret = new logto.Application("robot", { type: "MachineToMachine" }).secret), { value: "s" });
    assert.ok(secret);
    assert.equal(await valueOf(secret), "s");
  });

  it("is in the tenant of the application, and stays in Logto with it", async () => {
    const args = { type: "MachineToMachine", tenant: "eu" } as const;
    const child = await registeredAs("robot-secret", () => {
      new logto.Application("robot", args, { retainOnDelete: true, adopt: "app1" });
    });
    assert.equal(child.inputs["tenant"], "eu");
    assert.equal(child.inputs["adopt"], true);
    assert.ok(child.retainOnDelete);
  });

  it("of its own has a name that begins with the Pulumi name, unless one is given", async () => {
    const args = { applicationId: "app1" };
    const automatic = await registeredAs("ci", () => new logto.ApplicationSecret("ci", args));
    assert.equal(automatic.inputs["autoName"], "ci");
    assert.equal(automatic.inputs["name"], undefined);
    const given = await registeredAs("ci", () => new logto.ApplicationSecret("ci", { ...args, name: "mine" }));
    assert.equal(given.inputs["autoName"], undefined);
    assert.equal(given.inputs["name"], "mine");
  });
});

describe("the scopes of an API resource", () => {
  const args = { indicator: "https://orders.example", scopes: { "read:orders": "Read orders", "write:orders": "" } };

  it("are children, each with the id of the API resource", async () => {
    const { registered } = await run(() => new logto.ApiResource("orders", args));
    assert.deepEqual(
      registered.map(({ name, parent, deletedWith }) => [name, parent, deletedWith]),
      [
        ["orders", undefined, undefined],
        ["orders-read:orders", "orders", "orders"],
        ["orders-write:orders", "orders", "orders"],
      ],
    );
    const { __provider: _text, ...inputs } = registered[1]?.inputs ?? {};
    assert.deepEqual(inputs, { resourceId: "orders-id", name: "read:orders", description: "Read orders" });
  });

  it("are no argument of the API resource itself", async () => {
    const parent = await registeredAs("orders", () => new logto.ApiResource("orders", args));
    assert.ok(!("scopes" in parent.inputs));
  });

  it("have ids by their names", async () => {
    let orders: logto.ApiResource<"read:orders" | "write:orders"> | undefined;
    await run(() => (orders = new logto.ApiResource("orders", args)));
    assert.ok(orders);
    assert.equal(await valueOf(orders.scopeId("read:orders")), "orders-read:orders-id");
    assert.equal(await valueOf(orders.scopes["write:orders"].id), "orders-write:orders-id");
  });

  it("are taken over with it, in its tenant, and stay in Logto with it", async () => {
    const child = await registeredAs("orders-read:orders", () => {
      new logto.ApiResource("orders", { ...args, tenant: "eu" }, { adopt: "resource1", retainOnDelete: true });
    });
    assert.equal(child.inputs["adopt"], true);
    assert.equal(child.inputs["tenant"], "eu");
    assert.ok(child.retainOnDelete);
  });

  it("are made where the API resource is", async () => {
    const child = await registeredAs("orders-read:orders", () => new logto.ApiResource("orders", args));
    assert.ok(!("adopt" in child.inputs));
    assert.ok(!child.retainOnDelete);
  });
});

describe("an id of the wrong kind", () => {
  const refused = async (program: () => void, message: string): Promise<void> => {
    await run(() => {
      assert.throws(program, (error) => pulumi.RunError.isInstance(error) && error.message === message);
    });
  };
  const machine = (): logto.Role => new logto.Role("robots", { description: "d", type: "MachineToMachine" });
  const human = (): logto.Role => new logto.Role("clerks", { description: "d" });

  it("is refused for an application, with its place", () =>
    refused(() => {
      new logto.ApplicationRoles("a", { applicationId: "app1", roleIds: ["role1", human().id] });
    }, 'ApplicationRoles "a": roleIds[1] is the id of a Role of type User, but Logto takes only MachineToMachine here'));

  it("is refused for a user", () =>
    refused(() => {
      new logto.UserRoles("a", { userId: "user1", roleIds: [machine().id] });
    }, 'UserRoles "a": roleIds[0] is the id of a Role of type MachineToMachine, but Logto takes only User here'));

  it("is refused for one assignment", () =>
    refused(() => {
      new logto.RoleAssignment("a", { userId: "user1", roleId: machine().id });
    }, 'RoleAssignment "a": roleId is the id of a Role of type MachineToMachine, but Logto takes only User here'));

  it("is refused for a member and for an application of an organization", async () => {
    await refused(() => {
      const role = new logto.OrganizationRole("robots", { type: "MachineToMachine" });
      new logto.OrganizationMember("a", { organizationId: "o", userId: "u", organizationRoleIds: [role.id] });
    }, 'OrganizationMember "a": organizationRoleIds[0] is the id of an OrganizationRole of type MachineToMachine, but Logto takes only User here');
    await refused(() => {
      const role = new logto.OrganizationRole("people");
      new logto.OrganizationApplication("a", {
        organizationId: "o",
        applicationId: "x",
        organizationRoleIds: [role.id],
      });
    }, 'OrganizationApplication "a": organizationRoleIds[0] is the id of an OrganizationRole of type User, but Logto takes only MachineToMachine here');
  });

  it("is refused where Logto takes another class, or has secrets for some types alone", async () => {
    await refused(() => {
      const web = new logto.Application("web", { type: "SPA" });
      new logto.UserRoles("a", { userId: web.id, roleIds: [] });
    }, 'UserRoles "a": userId is the id of an Application, but Logto takes the id of a User here');
    await refused(() => {
      const clerk = new logto.Role("clerk", { description: "d" });
      new logto.OrganizationMember("a", { organizationId: "o", userId: "u", organizationRoleIds: [clerk.id] });
    }, 'OrganizationMember "a": organizationRoleIds[0] is the id of a Role, but Logto takes the id of an OrganizationRole here');
    await refused(() => {
      const web = new logto.Application("web", { type: "SPA" });
      new logto.ApplicationSecret("a", { applicationId: web.id });
    }, 'ApplicationSecret "a": applicationId is the id of an Application of type SPA, but Logto takes only Traditional, MachineToMachine, Protected here');
  });

  it("is not guessed: a role of the right type, one that is looked up, and a type that is an output are taken", async () => {
    const { registered } = await run(() => {
      new logto.UserRoles("right", { userId: "user1", roleIds: [human().id] });
      new logto.UserRoles("looked-up", { userId: "user1", roleIds: [logto.Role.get("any", "role1").id] });
      const type = pulumi.output("MachineToMachine" as const);
      const role = new logto.Role("output", { description: "d", type });
      new logto.UserRoles("unknown", { userId: "user1", roleIds: pulumi.output([role.id]) });
      new logto.RoleAssignment("assigned", { userId: "user1", roleId: role.id });
    });
    assert.equal(registered.filter(({ type }) => type.endsWith("Roles") || type.endsWith("Assignment")).length, 4);
  });
});
