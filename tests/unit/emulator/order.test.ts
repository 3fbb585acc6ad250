import assert from "node:assert/strict";

import { unordered } from "../../../emulator/store/order";

/** So many rows that the same order does not occur twice by chance. */
const ROWS = Array.from({ length: 20 }, (_, index) => index);

describe("emulator/store/order", () => {
  it("gives every row once", () => {
    assert.deepEqual(new Set(unordered(ROWS, 1, 0)), new Set(ROWS));
    assert.equal(unordered(ROWS, 1, 0).length, ROWS.length);
    assert.deepEqual(unordered([], 1, 0), []);
    assert.deepEqual(unordered(["only"], 1, 0), ["only"]);
  });

  it("gives the same order to the same seed and writes, and another to others", () => {
    assert.deepEqual(unordered(ROWS, 1, 3), unordered(ROWS, 1, 3));
    assert.notDeepEqual(unordered(ROWS, 1, 3), unordered(ROWS, 2, 3));
    assert.notDeepEqual(unordered(ROWS, 1, 3), unordered(ROWS, 1, 4));
  });

  it("never gives the order of insertion, however few the rows, but to the seed 0", () => {
    for (let length = 2; length < 5; length += 1) {
      const few = ROWS.slice(0, length);
      for (let writes = 0; writes < 100; writes += 1) {
        assert.notDeepEqual(unordered(few, 1, writes), few);
        assert.deepEqual(unordered(few, 0, writes), few);
      }
    }
  });
});
