import assert from "node:assert/strict";
import { unboundExamples } from "../../provider/support/examples";
import type { ExampleObject } from "../../support/exampleObjects";

/** The classes that give users and applications their roles. */
const GIVING_ROLES = ["ApplicationRoles", "UserRoles", "RoleAssignment"];

/** The users and applications that an example gives roles to, whatever is edited in it. */
function holdersIn({ minimal, full, edits, replacements }: ExampleObject): string[] {
  const edited = [...edits, ...replacements].map(({ argument, value }) => [argument, value] as const);
  const all = [...Object.entries(minimal), ...Object.entries(full), ...edited];
  const named = all.filter(([argument]) => argument === "userId" || argument === "applicationId");
  return [...new Set(named.map(([, value]) => String(value)))];
}

describe("the examples, which stand in one program,", () => {
  const givingRoles = unboundExamples.filter(({ className }) => GIVING_ROLES.includes(className));

  it("give no user and no application roles by two of them", () => {
    const holders = givingRoles.flatMap(holdersIn);
    assert.ok(holders.length >= 2 * GIVING_ROLES.length);
    assert.deepEqual(
      holders.filter((holder, index) => holders.indexOf(holder) !== index),
      [],
    );
  });

  it("assign a role to a user, and one to an application", () => {
    const assignments = unboundExamples.filter(({ className }) => className === "RoleAssignment");
    const holders = assignments.flatMap(({ full }) => Object.keys(full)).filter((argument) => argument !== "roleId");
    assert.deepEqual(holders, ["userId", "applicationId"]);
  });

  it("have a name each", () => {
    assert.equal(new Set(unboundExamples.map(({ name }) => name)).size, unboundExamples.length);
  });
});
