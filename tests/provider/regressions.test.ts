import assert from "node:assert/strict";
import { idOf } from "../support/logto/answers";
import type { References } from "../support/objects/references";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

/** More than any page of Logto: 20 by default, and 100 at most. */
const MANY = 105;

describe("what other providers for Logto get wrong", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  const many = <T>(make: (index: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: MANY }, (_, index) => make(index)));

  const manyRoles = (): Promise<string[]> =>
    many((index) => idOf(world.console.post("/roles", { name: `role ${index}`, description: "one of many" })));

  const manyScopes = (): Promise<string[]> =>
    many((index) =>
      idOf(world.console.post(`/resources/${references.resource}/scopes`, { name: `scope:${index}`, description: "" })),
    );

  it("a scope beyond the twentieth is read, changed and deleted", async () => {
    const resource = new Resource(world.host, "apiResourceScope");
    await manyScopes();
    const args = { resourceId: references.resource, name: "last:scope", description: "the last" };
    const state = await resource.create(args);
    const refreshed = await resource.refresh(state);
    assert.equal(refreshed.id, state.id);
    await resource.assertNoChange(refreshed, args);
    await resource.delete(state);
    assert.equal((await resource.refresh(state)).id, "");
  });

  it("a role with more than a hundred scopes is read whole, and loses one by one request", async () => {
    const resource = new Resource(world.host, "role");
    const scopeIds = await manyScopes();
    const args = { name: "clerk", description: "Many scopes", scopeIds };
    const state = await resource.refresh(await resource.create(args));
    await resource.assertNoChange(state, args);
    const [removed = "", ...rest] = scopeIds;
    const requests = await world.requestsOf(() => resource.update(state, { ...args, scopeIds: rest }));
    assert.deepEqual(requests, [`DELETE /api/roles/${state.id}/scopes/${removed}`]);
  });

  it("a user with more than a hundred roles has all of them, and loses one by one request", async () => {
    const resource = new Resource(world.host, "userRoles");
    const roleIds = await manyRoles();
    const args = { userId: references.user, roleIds };
    const state = await resource.refresh(await resource.create(args));
    await resource.assertNoChange(state, args);
    const last = new Resource(world.host, "roleAssignment");
    const assignment = await last.create({ roleId: roleIds.at(-1) ?? "", userId: references.user });
    assert.equal((await last.refresh(assignment)).id, assignment.id);
    const [removed = "", ...rest] = roleIds;
    const requests = await world.requestsOf(() => resource.update(state, { ...args, roleIds: rest }));
    assert.deepEqual(requests, [`DELETE /api/users/${references.user}/roles/${removed}`]);
  });

  it("a role that was deleted outside is missed in the sets that hold it, and deleting those is done", async () => {
    const [first, second] = references.userRoles;
    const whole = new Resource(world.host, "userRoles");
    const one = new Resource(world.host, "roleAssignment");
    const args = { userId: references.user, roleIds: [first, second] };
    const state = await whole.create(args);
    const assignment = await one.create({ roleId: first, userId: references.otherUser });
    await world.console.delete(`/roles/${first}`);
    const drifted = await whole.refresh(state);
    assert.deepEqual(drifted.outputs["roleIds"], [second]);
    assert.equal((await whole.diff(drifted, args)).changes, true);
    assert.equal((await one.refresh(assignment)).id, "");
    await whole.delete(state);
    await one.delete(assignment);
  });

  for (const [module, holder] of [
    ["userRoles", "userId"],
    ["applicationRoles", "applicationId"],
  ] as const) {
    it(`an empty set of roles empties what is there, and is then as declared (${module})`, async () => {
      const resource = new Resource(world.host, module);
      const isUser = module === "userRoles";
      const id = isUser ? references.user : references.application;
      const [first, second] = isUser ? references.userRoles : references.machineRoles;
      const full = { [holder]: id, roleIds: [first, second] };
      const empty = { [holder]: id, roleIds: [] };
      const state = await resource.create(full);
      const emptied = await resource.update(state, empty);
      await resource.assertNoChange(await resource.refresh(emptied), empty);
      const refilled = await resource.update(emptied, full);
      const refreshed = await resource.refresh(await resource.create(empty));
      assert.deepEqual(refreshed.outputs["roleIds"], []);
      assert.deepEqual((await resource.refresh(refilled)).outputs["roleIds"], []);
    });
  }

  it("roles of an application are taken without others being given, one by one", async () => {
    const resource = new Resource(world.host, "applicationRoles");
    const { application: applicationId } = references;
    const [first, second, third] = references.machineRoles;
    const state = await resource.create({ applicationId, roleIds: [first, second] });
    const roles = `/api/applications/${applicationId}/roles`;
    const fewer = { applicationId, roleIds: [second] };
    let next = state;
    const taken = await world.requestsOf(async () => (next = await resource.update(state, fewer)));
    assert.deepEqual(taken, [`DELETE ${roles}/${first}`]);
    const other = { applicationId, roleIds: [third] };
    const swapped = await world.requestsOf(async () => (next = await resource.update(next, other)));
    assert.deepEqual(swapped, [`POST ${roles}`, `DELETE ${roles}/${second}`]);
    await resource.assertNoChange(await resource.refresh(next), other);
  });

  it("an empty set of scopes is no fault of a new role", async () => {
    const resource = new Resource(world.host, "role");
    const args = { name: "bare", description: "None", scopeIds: [] };
    await resource.assertNoChange(await resource.refresh(await resource.create(args)), args);
  });

  it("a description that is empty, null or absent is one", async () => {
    for (const module of ["application", "organization", "organizationScope", "organizationRole"]) {
      const resource = new Resource(world.host, module);
      const bare = { name: `described-${module}`, ...(module === "application" ? { type: "SPA" } : {}) };
      const described = await resource.create({ ...bare, description: "Something" });
      const cleared = await resource.update(described, bare);
      const refreshed = await resource.refresh(cleared);
      await resource.assertNoChange(refreshed, bare);
      await resource.assertNoChange(refreshed, { ...bare, description: "" });
      await resource.assertNoChange(refreshed, { ...bare, description: null });
    }
  });

  it("a role whose scopes change keeps its id", async () => {
    const resource = new Resource(world.host, "role");
    const [first, second, third] = references.scopes;
    const args = { name: "clerk", description: "Clerk", scopeIds: [first, second] };
    const state = await resource.create(args);
    const next = { ...args, scopeIds: [second, third] };
    const difference = await resource.diff(state, next);
    assert.deepEqual(difference, { changes: true, replaces: [], deleteBeforeReplace: false });
    const requests = await world.requestsOf(() => resource.update(state, next));
    const scopes = `/api/roles/${state.id}/scopes`;
    assert.deepEqual(requests, [`POST ${scopes}`, `DELETE ${scopes}/${first}`]);
  });

  it("a scope that was added outside does not refuse the rest of the batch", async () => {
    const resource = new Resource(world.host, "role");
    const [first, second, third] = references.scopes;
    const args = { name: "clerk", description: "Clerk", scopeIds: [first] };
    const state = await resource.create(args);
    await world.console.post(`/roles/${state.id}/scopes`, { scopeIds: [second] });
    const next = { ...args, scopeIds: [first, second, third] };
    await resource.assertNoChange(await resource.refresh(await resource.update(state, next)), next);
  });

  it("custom data comes back as JSON has it", async () => {
    const resource = new Resource(world.host, "organization");
    const args = { name: "acme", customData: { "": -0, none: null, deep: { list: [1, [], {}, "ü"] } } };
    await resource.assertNoChange(await resource.refresh(await resource.create(args)), args);
  });

  it("a secret that has expired is no fault of the program, a new one that has is", async () => {
    const resource = new Resource(world.host, "applicationSecret");
    const args = { applicationId: references.application, name: "spare", expiresAt: 1_735_689_600_000 };
    const { failures } = await resource.provider.check(args, args);
    assert.deepEqual(failures, []);
    assert.deepEqual(await resource.problems(args), ["expiresAt must be in the future, in ms since 1970"]);
  });

  it("another default API resource is found as a drift of the one before", async () => {
    const resource = new Resource(world.host, "apiResource");
    const args = { name: "One", indicator: "https://one.example", isDefault: true };
    const state = await resource.create(args);
    await resource.create({ name: "Two", indicator: "https://two.example", isDefault: true });
    assert.equal((await resource.refresh(state)).outputs["isDefault"], false);
  });

  it("a token that is refused in the middle of a run is renewed once", async () => {
    const resource = new Resource(world.host, "organization");
    const state = await resource.create({ name: "acme" });
    const tokens = (): number => world.emulator.requests().byRoute["POST /oidc/token"] ?? 0;
    const before = tokens();
    world.emulator.configure({ faults: [{ path: "/api/organizations/{id}", kind: "status", status: 401 }] });
    assert.equal((await resource.refresh(state)).id, state.id);
    assert.equal(tokens() - before, 1);
  });

  it("tokens that run out in the middle of a run are renewed, and nothing fails", async () => {
    const short = await startWorld();
    try {
      await short.renew({ tokenLifetimeSeconds: 1 });
      const resource = new Resource(short.host, "organization");
      let state = await resource.create({ name: "acme" });
      const tokens = (): number => short.emulator.requests().byRoute["POST /oidc/token"] ?? 0;
      const before = tokens();
      for (let round = 0; tokens() < before + 3; round += 1) {
        state = await resource.update(state, { name: `acme ${round}` });
      }
      assert.equal((await resource.refresh(state)).outputs["name"], state.outputs["name"]);
    } finally {
      await short.stop();
    }
  });
});
