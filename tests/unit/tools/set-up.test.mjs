import assert from "node:assert/strict";
import { createRequire } from "node:module";
import Mocha from "mocha";
import { staleOutputs } from "../../../tools/build.mjs";
import { missingPackages } from "../../../tools/dependencies.mjs";
import { elapsed } from "../../../tools/progress.mjs";

const byFolder = createRequire(import.meta.url)("../../../tools/mocha/interface.cjs");
const { timeoutOf } = byFolder;

describe("set-up", () => {
  it("installs what is missing or of another version, and no optional package", () => {
    const lock = {
      packages: {
        "": { version: "0.1.0" },
        "node_modules/same": { version: "1.0.0" },
        "node_modules/other": { version: "2.0.0" },
        "node_modules/new": { version: "1.0.0" },
        "node_modules/optional": { version: "1.0.0", optional: true },
      },
    };
    const installed = {
      packages: { "node_modules/same": { version: "1.0.0" }, "node_modules/other": { version: "1.0.0" } },
    };
    assert.deepEqual(missingPackages(lock, installed), ["node_modules/other", "node_modules/new"]);
    assert.deepEqual(missingPackages(lock, lock), []);
  });

  it("removes the outputs of sources that are gone, and nothing else", () => {
    const outputs = [
      "sdk/kept.js",
      "sdk/kept.d.ts",
      "sdk/gone.js",
      "sdk/gone.js.map",
      "sdk/gone.d.ts.map",
      ".sources.json",
    ];
    assert.deepEqual(staleOutputs(outputs, ["sdk/kept.ts"]), ["sdk/gone.js", "sdk/gone.js.map", "sdk/gone.d.ts.map"]);
  });

  it("tells the time in minutes and seconds", () => {
    assert.equal(elapsed(0, 400), "0:00");
    assert.equal(elapsed(1_000, 66_000), "1:05");
  });

  it("gives tests on the engine more time than others", () => {
    assert.ok(timeoutOf("/x/dist/tests/engine/a.test.js") > timeoutOf("/x/dist/tests/provider/a.test.js"));
    assert.ok(timeoutOf("/x/dist/tests/provider/a.test.js") > timeoutOf("/x/dist/tests/unit/a.test.js"));
  });

  it("gives each file its own time, whatever is loaded after it", () => {
    const { Suite } = Mocha;
    const root = new Suite("", {}, true);
    byFolder(root);
    const load = (file) => {
      root.emit(Suite.constants.EVENT_FILE_PRE_REQUIRE, {}, file, { options: {} });
      return Suite.create(root, file);
    };
    const [engine, unit] = ["/x/tests/engine/a.test.js", "/x/tests/unit/a.test.js"].map(load);
    assert.equal(engine.timeout(), timeoutOf("/x/tests/engine/a.test.js"));
    assert.equal(unit.timeout(), timeoutOf("/x/tests/unit/a.test.js"));
  });
});
