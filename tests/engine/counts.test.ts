import assert from "node:assert/strict";
import { withoutProvider } from "../support/host/host";
import { bytesOf } from "../bench/measure";
import { measureApplications, OPERATIONS, type StackFigures } from "../bench/figures/stacks";

/** Enough to tell a request per application from one per run. */
const COUNT = 5;

/** The most bytes that an application with every default may take in the state, beside the engine's own. */
const STATE_LIMIT_BYTES = 1024;

/** Requests, and those for tokens among them, by operation. Each operation is a process of the provider's, with one token. */
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
