import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import type { References } from "../support/objects/references";
import { refusal } from "../support/host/failing";
import { lookUp } from "../support/host/lookup";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

describe("a second object with the same arguments", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  for (const { name, module, examples, second, lookup } of objectsUnderTest) {
    if (second.kind === "refused") {
      it(`of ${name} is an error that names the object in the way, and how to adopt it`, async () => {
        const { full } = examples(references);
        const resource = new Resource(world.host, module);
        const made = await resource.create(full);
        const message = await refusal(resource.create(full));
        const id = lookup.idOf(made);
        assert.match(message, /^cannot create the .*: Logto already has an? [^"]*( with the \w+ ".*")?: /);
        assert.ok(message.includes(`add \`adopt: "${id}"\``), message);
        assert.equal((await resource.create({ ...full, adopt: id })).id, made.id);
      });
    } else {
      it(`of ${name} is ${second.kind === "same" ? "the same one" : "another one"}: ${second.because}`, async () => {
        const { full } = examples(references);
        const resource = new Resource(world.host, module);
        const made = await resource.create(full);
        const again = await resource.create(full);
        assert.equal(again.id === made.id, second.kind === "same");
        await resource.assertNoChange(await resource.refresh(again), full);
        await resource.assertNoChange(await resource.refresh(made), full);
      });
    }
  }
});

describe("a natural key that is in use", () => {
  let world: World;
  before(async () => (world = await startWorld()));
  beforeEach(() => world.renew());
  after(() => world.stop());

  it("of a user may be each of their names", async () => {
    const resource = new Resource(world.host, "user");
    const { id } = await resource.create({
      username: "ada",
      primaryEmail: "Ada@acme.example",
      primaryPhone: "4915112345678",
    });
    for (const clash of [
      { username: "ada" },
      { username: "other", primaryEmail: "ada@ACME.example" },
      { username: "another", primaryPhone: "4915112345678" },
    ]) {
      const message = await refusal(resource.create(clash));
      assert.ok(message.includes(`adopt: "${id}"`), message);
    }
  });

  it("is an error of an update as well, and changes nothing", async () => {
    const resource = new Resource(world.host, "role");
    const taken = await resource.create({ name: "taken", description: "There" });
    const state = await resource.create({ name: "clerk", description: "Clerk" });
    const message = await refusal(resource.update(state, { name: "taken", description: "Clerk" }));
    assert.match(message, /^cannot update the role "taken": .*already.*Choose another name, or delete that role first/);
    assert.ok(message.includes(taken.id), message);
    assert.equal((await resource.refresh(state)).outputs["name"], "clerk");
  });

  it("of an update is never that of the object itself", async () => {
    const resource = new Resource(world.host, "user");
    const taken = await resource.create({ username: "ada", primaryEmail: "ada@acme.example" });
    const state = await resource.create({ username: "bob", primaryEmail: "bob@acme.example" });
    const message = await refusal(resource.update(state, { username: "bob", primaryEmail: "ada@acme.example" }));
    assert.match(message, /already has a user with the primaryEmail "ada@acme.example"/);
    assert.ok(message.includes(taken.id), message);
    assert.equal(message.includes(state.id), false, message);
  });
});

describe("the access of the provider itself", () => {
  let world: World;
  let ownRole: string;
  before(async () => {
    world = await startWorld();
    const roles = await world.console.list(`/applications/${world.emulator.appId}/roles`);
    const [role] = roles;
    assert.ok(typeof role === "object" && role !== null && "id" in role && typeof role.id === "string");
    ownRole = role.id;
  });
  after(() => world.stop());

  const OWN = /the provider itself runs as, and it would lock itself out/;

  /** Fails unless the operation is refused and has written nothing. */
  async function assertRefused(what: RegExp, operation: () => Promise<unknown>): Promise<void> {
    let message = "";
    const requests = await world.requestsOf(async () => (message = await refusal(operation())));
    assert.match(message, what);
    assert.deepEqual(
      requests.filter((request) => !request.startsWith("GET ")),
      [],
    );
  }

  it("is not lost with its application", async () => {
    const state = await lookUp(world.host, "application", world.emulator.appId);
    await assertRefused(OWN, () => new Resource(world.host, "application").delete(state));
  });

  it("is not lost with its secret", async () => {
    const secrets = await world.console.get(`/applications/${world.emulator.appId}/secrets`);
    assert.ok(Array.isArray(secrets) && secrets.length === 1);
    const state = await lookUp(world.host, "applicationSecret", `${world.emulator.appId}/Default secret`);
    assert.equal(state.outputs["value"], world.emulator.appSecret);
    await assertRefused(OWN, () => new Resource(world.host, "applicationSecret").delete(state));
  });

  it("is not lost with another secret of the application, which may go", async () => {
    const resource = new Resource(world.host, "applicationSecret");
    const state = await resource.create({ applicationId: world.emulator.appId, name: "spare" });
    await resource.delete(state);
    assert.equal((await resource.refresh(state)).id, "");
  });

  it("is not lost with its role", async () => {
    const state = await lookUp(world.host, "role", ownRole);
    await assertRefused(OWN, () => new Resource(world.host, "role").delete(state));
  });

  it("is not lost with the permission of its role", async () => {
    const resource = new Resource(world.host, "role");
    const state = await lookUp(world.host, "role", ownRole);
    const { name, description, type } = state.outputs;
    await assertRefused(OWN, () => resource.update(state, { name, description, type, scopeIds: [] }));
  });

  it("is not lost with the set of its roles", async () => {
    const resource = new Resource(world.host, "applicationRoles");
    const state = await lookUp(world.host, "applicationRoles", world.emulator.appId);
    assert.deepEqual(state.outputs["roleIds"], [ownRole]);
    await assertRefused(OWN, () => resource.delete(state));
    await assertRefused(OWN, () => resource.update(state, { applicationId: world.emulator.appId, roleIds: [] }));
  });

  it("is not lost with the assignment of its role", async () => {
    const state = await lookUp(world.host, "roleAssignment", `${ownRole}/${world.emulator.appId}`);
    await assertRefused(OWN, () => new Resource(world.host, "roleAssignment").delete(state));
  });

  it("keeps the built-in API", async () => {
    const resource = new Resource(world.host, "apiResource");
    const state = await lookUp(world.host, "apiResource", "management-api");
    await assertRefused(/Management API is built in and cannot be deleted/, () => resource.delete(state));
    const problems = await resource.problems({ name: "Mine", indicator: "https://default.logto.app/api" });
    assert.match(problems.join("\n"), /^indicator is an indicator of a Logto Management API/);
  });

  it("is still there after all of this", async () => {
    assert.equal((await lookUp(world.host, "application", world.emulator.appId)).id, world.emulator.appId);
  });
});
