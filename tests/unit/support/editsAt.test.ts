import assert from "node:assert/strict";
import { editsAt } from "../../support/engine/life";

function edited(count: number): { edits: { argument: string; value: number }[] } {
  return { edits: Array.from({ length: count }, (_, value) => ({ argument: `argument${value}`, value })) };
}

describe("the edits of a life", () => {
  it("are one a step, of a class with few arguments", () => {
    const { edits } = edited(3);
    assert.deepEqual(
      [-1, 0, 1, 2, 3].map((step) => editsAt({ edits }, step)),
      [[], ...edits.map((edit) => [edit]), []],
    );
  });

  it("are several a step, of a class with many, and each is made once", () => {
    const { edits } = edited(25);
    const steps = Array.from({ length: 9 }, (_, step) => editsAt({ edits }, step));
    assert.deepEqual(steps.flat(), edits);
    assert.deepEqual(editsAt({ edits }, 9), []);
  });

  it("are none of a class whose every argument replaces", () => {
    assert.deepEqual(editsAt({ edits: [] }, 0), []);
  });
});
