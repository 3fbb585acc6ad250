import assert from "node:assert/strict";
import { Failure } from "../../../emulator/http/failure";
import { normalizePhone } from "../../../emulator/objects/phones";
import { normalizePhone as expected } from "../../../sdk/provider/values/phone";

describe("emulator/objects/phones", () => {
  const stored: [what: string, given: string, kept: string][] = [
    ["drops the zero that stands ahead of the number at home", "4901512345678", "491512345678"],
    ["keeps the zero that is part of a number in Italy", "390612345678", "390612345678"],
    ["keeps the zero that is part of a mobile number in Ivory Coast", "2250708123456", "2250708123456"],
    ["keeps what has none", "4915112345678", "4915112345678"],
  ];
  for (const [what, given, kept] of stored) {
    it(`${what}, as the provider expects`, () => {
      assert.deepEqual([normalizePhone(given), expected(given)], [kept, kept]);
    });
  }

  it("refuses what no country has", () => {
    assert.throws(
      () => normalizePhone("00000000"),
      (error) => error instanceof Failure && error.code === "user.invalid_phone",
    );
  });
});
