import assert from "node:assert/strict";
import { withoutProvider } from "../support/host/host";
import { bytesOf } from "../bench/measure";
import { measureApplications, OPERATIONS, type StackFigures } from "../bench/figures/stacks";

/** Enough applications to distinguish one request for each application from one for each run. */
const COUNT = 5;

/** The largest number of bytes of an application with all defaults in the state, without the engine's own data. */
const STATE_LIMIT_BYTES = 1024;

/**
 * The requests, and the number of those for tokens, by operation. Each operation is a process of the provider, with one token.
 */
function requestsOf(figures: StackFigures): readonly (readonly [number, number])[] {
  return OPERATIONS.map((operation) => [figures[operation].requests, figures[operation].tokenRequests]);
}

describe("requests of N applications", () => {
  it("are N + 1 to create, to refresh and to destroy public ones, and none to preview", async () => {
    const figures = await measureApplications(COUNT, "SPA");
    const each = [COUNT + 1, 1] as const;
    assert.deepEqual(requestsOf(figures), [each, [0, 0], each, each]);
    assert.equal(figures.resources.length, COUNT);
    for (const { inputs, outputs } of figures.resources) {
      const bytes = bytesOf(withoutProvider(inputs), withoutProvider(outputs));
      assert.ok(bytes <= STATE_LIMIT_BYTES, `${bytes} bytes`);
    }
  });

  it("are 2N + 1 to create and to refresh confidential ones, whose secrets go with them", async () => {
    const figures = await measureApplications(COUNT, "MachineToMachine");
    const withSecrets = [2 * COUNT + 1, 1] as const;
    assert.deepEqual(requestsOf(figures), [withSecrets, [0, 0], withSecrets, [COUNT + 1, 1]]);
    assert.equal(figures.resources.length, 2 * COUNT);
  });
});
