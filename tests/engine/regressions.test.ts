import assert from "node:assert/strict";
import { createStack, type Stack } from "../support/engine/stack";
import { idsOf } from "../support/logto/answers";
import { recordIn } from "../support/json";
import { idsIn, namesOf, type Ids } from "../support/engine/life";
import { connectionTo, emulatedLogto } from "../support/logto/logtoUnderTest";

/** More than Logto's default page size, which is 20. */
const MANY = 25;

/** The shortest lifetime of a token in the emulator, and answers so slow that a run takes longer than it, in milliseconds. */
const TOKEN_SECONDS = 1;
const LATENCY_MS = 150;

/** The edit of a program. */
interface Edits {
  readonly description?: string;
  readonly roleIds?: string;
  readonly scopeIds?: string;
}

/** An API with many permissions, a role that has them, a user with many roles, and an application with a description. */
function programOf({ description, roleIds = "roles.map(({ id }) => id)", scopeIds = "all" }: Edits): string {
  return `
    const logto = require("pulumi-logto");
    const numbers = Array.from({ length: ${MANY} }, (_, index) => index);
    const scopes = Object.fromEntries(numbers.map((number) => ["do:" + number, "Do " + number]));
    const orders = new logto.ApiResource("orders", { indicator: "https://orders.acme.example", scopes });
    const all = numbers.map((number) => orders.scopeId("do:" + number));
    const clerk = new logto.Role("clerk", { description: "Order clerk", scopeIds: ${scopeIds} });
    const roles = numbers.map((number) => new logto.Role("role-" + number, { description: "One of many" }));
    const ann = new logto.User("ann", { username: "ann" });
    new logto.UserRoles("ann", { userId: ann.id, roleIds: ${roleIds} });
    const web = new logto.Application("web", { type: "SPA", ${description === undefined ? "" : `description: ${JSON.stringify(description)}`} });
    exports.ids = { orders: orders.id, clerk: clerk.id, ann: ann.id, web: web.id, "role-3": roles[3].id };
  `;
}

/** Faults of the Terraform provider for Logto. */
describe("regressions", () => {
  let logto: Awaited<ReturnType<typeof emulatedLogto>>;
  let stack: Stack;
  let ids: Ids;

  before(async () => {
    logto = await emulatedLogto();
    logto.emulator.configure({ tokenLifetimeSeconds: TOKEN_SECONDS, latencyMs: LATENCY_MS });
    stack = await createStack({ program: programOf({ description: "The shop" }), ...connectionTo(logto) });
  });

  after(async () => {
    await stack.remove();
    await logto.stop();
  });

  it("a token that runs out in the middle of a run is renewed", async () => {
    const up = await stack.up();
    assert.equal(up.changes.create, 2 * MANY + 5);
    const tokens = logto.emulator.requests().log.filter((line) => line === "POST /oidc/token");
    assert.ok(tokens.length > 1, "the run must outlive a token");
    logto.emulator.configure({ tokenLifetimeSeconds: 3600, latencyMs: 0 });
    ids = idsIn(await stack.outputs());
  });

  it("a scope beyond the twentieth, and a user with more than twenty roles, stay in sight", async () => {
    assert.equal((await idsOf(logto.console, `/roles/${String(ids["clerk"])}/scopes`)).length, MANY);
    assert.equal((await idsOf(logto.console, `/users/${String(ids["ann"])}/roles`)).length, MANY);
    const { changes, stdout } = await stack.preview({ refresh: true });
    assert.equal(changes.same, 2 * MANY + 5, stdout);
  });

  it("a description is cleared, scopes change without a replacement, and a set of roles may be empty", async () => {
    await stack.setProgram(programOf({ roleIds: "[]", scopeIds: "all.slice(1)" }));
    const up = await stack.up();
    assert.deepEqual(namesOf(up, "update"), ["ann", "clerk", "web"]);
    assert.equal(up.changes.replace, 0);
    assert.equal(idsIn(await stack.outputs())["clerk"], ids["clerk"]);
    assert.equal(recordIn(await logto.console.get(`/applications/${String(ids["web"])}`))["description"], null);
    assert.equal((await idsOf(logto.console, `/roles/${String(ids["clerk"])}/scopes`)).length, MANY - 1);
    assert.deepEqual(await idsOf(logto.console, `/users/${String(ids["ann"])}/roles`), []);
    const { changes, stdout } = await stack.preview({ refresh: true });
    assert.equal(changes.same, 2 * MANY + 5, stdout);
  });

  it("a role that was deleted outside is made anew", async () => {
    await logto.console.delete(`/roles/${String(ids["role-3"])}`);
    const up = await stack.up({ refresh: true });
    assert.deepEqual(namesOf(up, "create"), ["role-3"]);
    assert.equal(up.changes.update, 0);
    const made = idsIn(await stack.outputs())["role-3"];
    assert.notEqual(made, ids["role-3"]);
    assert.equal(recordIn(await logto.console.get(`/roles/${String(made)}`))["name"], "role-3");
  });

  it("deleting what is already gone is done", async () => {
    for (const name of ["web", "ann", "orders", "clerk"]) {
      const collection = { web: "applications", ann: "users", orders: "resources", clerk: "roles" }[name];
      await logto.console.delete(`/${String(collection)}/${String(ids[name])}`);
    }
    assert.equal((await stack.destroy()).changes.delete, 2 * MANY + 5);
    assert.equal((await idsOf(logto.console, "/users")).length, 0);
  });
});
