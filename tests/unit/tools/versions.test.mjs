import assert from "node:assert/strict";
import { isAtLeast, parseVersion } from "../../../tools/engine/versions.mjs";

describe("versions", () => {
  const parsed = [
    ["v3.259.0", [3, 259, 0]],
    ["3.254.1-alpha.4+abc", [3, 254, 1]],
    ["go version go1.26 linux/amd64", [1, 26, 0]],
    ["v22.23.3\n", [22, 23, 3]],
    ["", undefined],
    ["unknown", undefined],
  ];
  for (const [text, numbers] of parsed) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(parseVersion(text), numbers));
  }

  const compared = [
    ["3.254.0", "3.254.0", true],
    ["3.254.1", "3.254.0", true],
    ["3.253.9", "3.254.0", false],
    ["3.1000.0", "3.254.0", true],
    ["4.0.0", "3.254.0", true],
    ["2.999.0", "3.254.0", false],
    ["go version go1.9.7 linux/amd64", "1.21.0", false],
    ["", "3.254.0", false],
    [undefined, "3.254.0", false],
  ];
  for (const [version, oldest, expected] of compared) {
    it(`${version} is ${expected ? "" : "not "}at least ${oldest}`, () => {
      assert.equal(isAtLeast(version, oldest), expected);
    });
  }
});
