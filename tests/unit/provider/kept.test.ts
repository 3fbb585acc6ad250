import assert from "node:assert/strict";
import { role } from "../../../sdk/objects/role/declaration";
import { user } from "../../../sdk/objects/user/declaration";
import { Kept, nameOf, roleHolding } from "../../../sdk/provider/tenants/kept";

const CLERK = nameOf(role, "clerk");
const PAIR = roleHolding("users", "ann", "clerk");
const ASSIGNMENT = '["RoleAssignment","clerk/ann"]';
const WHOLE_SET = '["UserRoles","ann"]';

describe("what a run keeps", () => {
  let kept: Kept;
  beforeEach(() => (kept = new Kept()));

  it("is what was adopted or found already there", () => {
    kept.taken(CLERK, [CLERK]);
    assert.ok(kept.has(CLERK, CLERK));
    assert.ok(!kept.has(nameOf(user, "clerk"), CLERK));
  });

  it("is what was compared and is not replaced", () => {
    kept.compared(CLERK, [CLERK]);
    assert.ok(kept.has(CLERK, CLERK));
  });

  it("is not the object that this run has made, when it is deleted by its own name", () => {
    kept.made(CLERK, [CLERK]);
    kept.compared(CLERK, [CLERK]);
    assert.ok(!kept.has(CLERK, CLERK));
  });

  it("is what another class holds, though this run has made either", () => {
    kept.made(ASSIGNMENT, [PAIR]);
    kept.made(WHOLE_SET, [PAIR]);
    assert.ok(kept.has(PAIR, WHOLE_SET));
    kept.forget(WHOLE_SET);
    assert.ok(!kept.has(PAIR, ASSIGNMENT));
  });

  it("is no longer what an object held before", () => {
    kept.compared(WHOLE_SET, [PAIR]);
    kept.compared(WHOLE_SET, []);
    assert.ok(!kept.has(PAIR, ASSIGNMENT));
  });

  it("is a role by its holder, where a user and an application have the same id", () => {
    assert.notEqual(PAIR, roleHolding("applications", "ann", "clerk"));
  });
});
