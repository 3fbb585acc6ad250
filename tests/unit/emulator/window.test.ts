import assert from "node:assert/strict";

import { SlidingWindow } from "../../../emulator/control/window";

describe("emulator/control/window", () => {
  it("lets so many requests pass in any 10 seconds, and says when the next may", () => {
    const window = new SlidingWindow();
    const arrivals = [0, 4_000, 5_000, 9_999, 10_000, 10_001, 14_000];
    assert.deepEqual(
      arrivals.map((now) => window.arrive(2, now)),
      [0, 0, 5_000, 1, 0, 3_999, 0],
    );
  });

  it("does not count what it refused", () => {
    const window = new SlidingWindow();
    for (const now of [0, 1, 2, 3]) {
      window.arrive(1, now);
    }
    assert.equal(window.arrive(1, 10_000), 0);
  });
});
