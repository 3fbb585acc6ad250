import assert from "node:assert/strict";

import { passwordFaults } from "../../../emulator/objects/signInExperience/passwordFaults";

const POLICY = {
  length: { min: 8, max: 20 },
  characterTypes: { min: 1 },
  rejects: { pwned: true, repetitionAndSequence: true, userInfo: true, words: ["acme", "ac me"] },
};
const NAMES = ["wilhelmina", "Ann van Dyke", "annvandyke", "Ann", "van", "Dyke", ""];

/** The answers of a real server to each password, with this policy and a user with these names. */
describe("emulator/objects/signInExperience/passwordFaults", () => {
  const cases: [password: string, faults: string][] = [
    ["kX9!vTq2#mLp", ""],
    ["kX9!", "too_short"],
    ["kX9!vTq2#mLpkX9!vTq2#mLp", "too_long"],
    ["ä23456789", "unsupported_characters restricted.sequence"],
    ["aaabbbccc", "restricted.repetition"],
    ["poiuytrewq", "restricted.sequence"],
    ["POIUYTREWQ", "restricted.sequence"],
    ["Qwertyuiop", "restricted.sequence"],
    ["zaq1xsw2cde3", "restricted.sequence"],
    ["abcxyz12", "restricted.sequence"],
    ["abcdXefghY", "restricted.sequence"],
    ["ac meAC ME", "restricted.words"],
    ["kX9!acmevTq2", ""],
    ["wilhelmina1", "restricted.user_info"],
    ["ann van dyke", "restricted.user_info"],
    ["AnnVanDyke123", "restricted.user_info restricted.sequence"],
    ["DYKEdyke", "restricted.user_info"],
    ["123acme4567", "restricted.sequence restricted.words"],
  ];
  for (const [password, faults] of cases) {
    it(`finds ${faults === "" ? "nothing" : faults} in ${password}`, () => {
      const found = passwordFaults(password, POLICY, NAMES).map(({ code }) => code.replace("password_rejected.", ""));
      assert.equal(found.join(" "), faults);
    });
  }

  it("counts kinds of characters, and says how many there must be", () => {
    const strict = { ...POLICY, characterTypes: { min: 4 } };
    assert.deepEqual(passwordFaults("kXvTqmLp1", strict, []), [
      { code: "password_rejected.character_types", interpolation: { min: 4 } },
    ]);
    assert.deepEqual(passwordFaults("kXvTqmLp1 ", strict, []), []);
  });
});
