import assert from "node:assert/strict";
import { chooseSource } from "../../../tools/engine/source.mjs";

const GO = "go version go1.26.8 linux/amd64";

describe("where the engine comes from", () => {
  const nothing = { onPath: undefined, languageHostOnPath: false, cached: false, go: undefined };
  const cases = [
    ["PATH, before all else", { onPath: "v3.254.0", languageHostOnPath: true, cached: true, go: GO }, "path"],
    [
      "the cache, when PATH's is too old",
      { onPath: "v3.253.0", languageHostOnPath: true, cached: true, go: GO },
      "cache",
    ],
    ["the cache, when PATH's has no language host", { onPath: "v3.260.0", cached: true, go: GO }, "cache"],
    [
      "the cache, when PATH's does not tell its version",
      { onPath: "", languageHostOnPath: true, cached: true },
      "cache",
    ],
    ["the cache, without Go", { cached: true }, "cache"],
    ["a build, with Go", { go: GO }, "build"],
    ["the launcher, without Go", {}, "launcher"],
    ["the launcher, when Go is too old to fetch a newer one", { go: "go version go1.20.1 linux/amd64" }, "launcher"],
  ];
  for (const [name, found, source] of cases) {
    it(name, () => assert.equal(chooseSource({ ...nothing, ...found }), source));
  }
});
