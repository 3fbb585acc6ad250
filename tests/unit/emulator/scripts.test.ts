import assert from "node:assert/strict";

import { runScript } from "../../../emulator/scripts/run";

const LIMIT_MS = 500;

describe("emulator: scripts", () => {
  const cases: [what: string, body: string, expected: [outcome: string, value?: unknown]][] = [
    ["give nothing", "undefined", ["done", undefined]],
    ["give what they are given", "event", ["done", "an event"]],
    ["may end in a comment", "1 // one", ["done", 1]],
    ["are ended where they never stop", "{ while (true); }", ["failed"]],
    ["are ended where they wait for ever", "new Promise(() => {})", ["failed"]],
    ["end no process but their own", "process.exit(0)", ["failed"]],
    ["fail where they give a function", "() => 1", ["failed"]],
    ["fail where they throw what is no error", "{ throw 'no' }", ["failed"]],
    ["fail where nobody looks", "{ Promise.reject(new Error('no')); return new Promise(() => {}); }", ["failed"]],
    ["deny nothing where they are actions", "api.denyAccess()", ["failed"]],
  ];
  for (const [what, body, [outcome, value]] of cases) {
    it(what, async () => {
      const script = `const runAction = ({ event }) => ${body}`;
      const result = await runScript({ script, entry: "runAction", payload: { event: "an event" } }, LIMIT_MS);
      assert.deepEqual([result.outcome, "value" in result ? result.value : undefined], [outcome, value]);
    });
  }

  it("deny a token with the words that they have for it", async () => {
    const script = "const getCustomJwtClaims = async ({ api }) => api.denyAccess('go away')";
    const result = await runScript({ script, entry: "getCustomJwtClaims", payload: {} }, LIMIT_MS);
    assert.deepEqual(result, { outcome: "denied", message: "go away" });
  });

  it("see nothing that another one has left", async () => {
    const leave = "globalThis.left = 1; const runAction = () => 1";
    const look = "const runAction = () => typeof globalThis.left";
    await runScript({ script: leave, entry: "runAction", payload: {} }, LIMIT_MS);
    const result = await runScript({ script: look, entry: "runAction", payload: {} }, LIMIT_MS);
    assert.deepEqual(result, { outcome: "done", value: "undefined" });
  });
});
