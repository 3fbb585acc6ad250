import assert from "node:assert/strict";
import { organizationRole } from "../../../sdk/objects/organizationRole/declaration";
import { user } from "../../../sdk/objects/user/declaration";
import { applyEach, withKey } from "../../../sdk/provider/operations/ownEndpoints";
import { NO_RULES, type Subject } from "../../../sdk/provider/operations/subject";
import { CollectionRequests } from "../../../sdk/provider/requests/collection";
import type { CollectionDeclaration } from "../../../sdk/declaration";
import { PartialFailure } from "../../../sdk/provider/errors";
import type { Arguments, State } from "../../../sdk/provider/values/attributes";
import { caught } from "../../support/caught";
import { DONE, FakeTenant, refusal } from "./fakeTenant";
import { renewing } from "./renewing";

const subjectOf = (object: CollectionDeclaration): Subject => ({
  object,
  requests: new CollectionRequests(object),
  rules: NO_RULES,
});
const ORGANIZATION_ROLE = subjectOf(organizationRole);
const USER = subjectOf(user);
const KEYS = ["scopeIds", "resourceScopeIds"];
const RENEWING = subjectOf(renewing);

describe("what has an endpoint of its own", () => {
  it("is written one after the other, and is in the outputs then", async () => {
    const fake = new FakeTenant(() => DONE);
    const args = { name: "a", scopeIds: ["s"], resourceScopeIds: ["t"] };
    const progress = { before: { scopeIds: [], resourceScopeIds: [] }, outputs: { name: "a" }, args };
    const outputs = await applyEach(ORGANIZATION_ROLE, fake.tenant, {
      reference: { id: "r", args },
      keys: KEYS,
      ...progress,
    });
    assert.deepEqual(outputs, args);
    assert.deepEqual(fake.log, [
      'POST /organization-roles/r/scopes {"organizationScopeIds":["s"]}',
      'POST /organization-roles/r/resource-scopes {"scopeIds":["t"]}',
    ]);
  });

  it("is read first where nobody knows what it is", async () => {
    const fake = new FakeTenant(({ method }) => (method === "GET" ? { body: [{ id: "old" }, { id: "s" }] } : DONE));
    const args = { scopeIds: ["s"] };
    const reference = { id: "r", args };
    await applyEach(ORGANIZATION_ROLE, fake.tenant, { reference, keys: ["scopeIds"], before: {}, outputs: {}, args });
    assert.deepEqual(fake.log, ["GET /organization-roles/r/scopes", "DELETE /organization-roles/r/scopes/old"]);
  });

  it("is left alone where it is no longer declared", async () => {
    const fake = new FakeTenant(() => DONE);
    const progress = { before: { scopeIds: ["s"] }, outputs: { name: "a", scopeIds: ["s"] }, args: { name: "a" } };
    const reference = { id: "r", args: progress.args };
    assert.deepEqual(await applyEach(ORGANIZATION_ROLE, fake.tenant, { reference, keys: ["scopeIds"], ...progress }), {
      name: "a",
    });
    assert.deepEqual(fake.log, []);
  });

  it("is sent by a path of its own, with the default where it was removed, and not at all where it cannot be", async () => {
    const fake = new FakeTenant(() => ({ body: {} }));
    const change = (args: Readonly<Record<string, unknown>>): Promise<unknown> =>
      applyEach(USER, fake.tenant, {
        reference: { id: "u/1", args },
        keys: ["isSuspended", "password"],
        before: {},
        outputs: {},
        args,
      });
    await change({ isSuspended: true, password: "p" });
    await change({});
    assert.deepEqual(fake.log, [
      'PATCH /users/u%2F1/is-suspended {"isSuspended":true}',
      'PATCH /users/u%2F1/password {"password":"p"}',
      'PATCH /users/u%2F1/is-suspended {"isSuspended":false}',
    ]);
  });

  it("is asked for a new output where the argument says so, without a body, and the outputs have the new one", async () => {
    const answer = { id: "h", name: "told by Logto", signingKey: "new key", createdAt: 1 };
    const fake = new FakeTenant(() => ({ body: answer }));
    assert.deepEqual(await renew(fake, { name: "a", rotation: "second" }), {
      name: "a",
      rotation: "second",
      signingKey: "new key",
    });
    assert.deepEqual(fake.log, ["PATCH /hooks/h/signing-key"]);
  });

  it("is not asked for a new output where the argument was removed", async () => {
    const fake = new FakeTenant(() => DONE);
    assert.deepEqual(await renew(fake, { name: "a" }), { name: "a", signingKey: "old key" });
    assert.deepEqual(fake.log, []);
  });

  it("keeps the output and the argument from before where no new one was made, so that the next update asks again", async () => {
    const fake = new FakeTenant(() => refusal(422, "entity.invalid_input"));
    const error = await caught(renew(fake, { name: "a", rotation: "second" }), PartialFailure);
    assert.deepEqual(error.properties, { name: "a", rotation: "first", signingKey: "old key" });
    assert.match(error.message, /^rotation of the hook was not set: .*entity\.invalid_input/);
    assert.doesNotMatch(error.message, /old key/);
  });

  it("keeps what was written before one fails, and says which", async () => {
    const fake = new FakeTenant(({ path }) =>
      path.includes("resource-scopes") ? refusal(422, "entity.relation_foreign_key_not_found") : DONE,
    );
    const args = { name: "a", scopeIds: ["s"], resourceScopeIds: ["gone"] };
    const progress = { before: { scopeIds: [], resourceScopeIds: [] }, outputs: { name: "a" }, args };
    const error = await caught(
      applyEach(ORGANIZATION_ROLE, fake.tenant, { reference: { id: "r", args }, keys: KEYS, ...progress }),
      PartialFailure,
    );
    assert.equal(error.id, "r");
    assert.deepEqual(error.properties, { name: "a", scopeIds: ["s"] });
    assert.match(
      error.message,
      /^resourceScopeIds of the organization role was not set: .*entity\.relation_foreign_key_not_found/,
    );
  });

  it("is in the outputs as it is declared, or is not", () => {
    assert.deepEqual(withKey({ a: 1, b: 2 }, "a", 3), { a: 3, b: 2 });
    assert.deepEqual(withKey({ a: 1, b: 2 }, "a", undefined), { b: 2 });
    assert.deepEqual(withKey({ b: 2 }, "a", null), { a: null, b: 2 });
  });
});

/** Writes the argument of a hook that makes a new key, where the state has the first one. */
function renew(fake: FakeTenant, args: Arguments): Promise<State> {
  return applyEach(RENEWING, fake.tenant, {
    reference: { id: "h", args },
    keys: ["rotation"],
    before: { name: "a", rotation: "first" },
    outputs: { name: "a", rotation: "first", signingKey: "old key" },
    args,
  });
}
