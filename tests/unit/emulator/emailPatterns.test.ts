import assert from "node:assert/strict";

import { isEmailPattern } from "../../../emulator/objects/signInExperience/emailBlocklist";

/** The answer of a real server to each pattern. */
describe("emulator/objects/signInExperience/emailBlocklist", () => {
  const patterns: [entry: string, isPattern: boolean][] = [
    ["a@b.c", true],
    ["A+1@B.C", true],
    [".a@b.c", true],
    ["@b.c", true],
    ["@1.2", true],
    ["@b", false],
    ["a@b", false],
    ["a b@c.d", false],
    ["a@@b.c", false],
    ["@b.c@d.e", false],
    ["@b..c", false],
    ["@b.c.", false],
    ["@-b.c", false],
    ["@b_c.d", false],
    ["@ä.c", false],
    ["", false],
    ["*", false],
    ["@*", false],
    ["@*.*", false],
    ["@*.a*", true],
    ["*@b.c", true],
    ["a*@*.c", true],
    ["@*.b_c.d", true],
    ["@*b..c", false],
    ["a b*@c.d", false],
  ];
  for (const [entry, isPattern] of patterns) {
    it(`${isPattern ? "takes" : "refuses"} ${JSON.stringify(entry)} in a list of addresses`, () => {
      assert.equal(isEmailPattern(entry), isPattern);
    });
  }
});
