import assert from "node:assert/strict";
import { scriptFault } from "../../../sdk/provider/validation/script";

const UNDEFINED = "must define the function run, which Logto calls";
const SYNTAX = "must be JavaScript, not TypeScript and no module; there is a syntax error at ";

describe("a script", () => {
  for (const script of [
    "const run = async ({ token }) => ({});",
    "async function run({ token }) { return {}; } // the end",
    "var run = function () {}",
    "let other = 1, run; run = () => null",
    "const { run } = { run() {} };",
    "if (true) { var run = () => ({}); }",
    "run = () => ({})",
    "globalThis.run = () => ({})",
    "#!/usr/bin/env node\nwith ({}) {}\nconst run = () => ({})",
    "const run = async () => (await import('node:crypto')).randomUUID?.() ?? /(?<year>\\d{4})/v",
  ]) {
    it(`may be ${JSON.stringify(script)}`, () => {
      assert.equal(scriptFault(script, "run"), undefined);
    });
  }

  for (const script of [
    "",
    "// const run = 1",
    "const runs = () => ({})",
    "run()",
    "'run'",
    "const make = () => { const run = () => ({}); }",
    "const other = { run: 1 }; other[run] = 2",
  ]) {
    it(`must define the function, other than ${JSON.stringify(script)}`, () => {
      assert.equal(scriptFault(script, "run"), UNDEFINED);
    });
  }

  for (const [script, place] of [
    ["const (", "line 1, column 7"],
    ["const run = () => ({});\nconst other = ;", "line 2, column 15"],
    ["const run = (token: string) => ({})", "line 1, column 19"],
    ["interface A {}", "line 1, column 11"],
    ["export const run = () => ({})", "line 1, column 1"],
    ["const run = 1; const run = 2", "line 1, column 22"],
    ["const run = () => ({ secretWord ", "line 1, column 33"],
  ] as const) {
    it(`has a fault at ${place} in ${JSON.stringify(script)}, whose text is not told`, () => {
      assert.equal(scriptFault(script, "run"), SYNTAX + place);
    });
  }

  it("whose function is awaited outside of one is a fault", () => {
    assert.match(scriptFault("const run = await fetch('x')", "run") ?? "", /^must be JavaScript/);
  });
});
