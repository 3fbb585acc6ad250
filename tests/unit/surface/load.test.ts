import assert from "node:assert/strict";
import { resolve } from "node:path";
import { objects } from "../../../sdk/objects";
import { loadedModules } from "../../bench/figures/loading";
import { repositoryRoot } from "../../support/root";

/** The build that this very file belongs to. */
const COMPILED = resolve(__dirname, "..", "..", "..");

/** What only the provider's process may load: HTTP, proxies, validators and what comes with them. */
const HEAVY = [
  ...["cross-fetch", "node-fetch", "node:http", "node:https", "http-proxy-agent", "https-proxy-agent", "cockatiel"],
  ...["zod", "ajv", "hono", "@hono/node-server", "libphonenumber-js"],
];

function load(...path: readonly string[]): Promise<readonly string[]> {
  return loadedModules(repositoryRoot(), resolve(COMPILED, ...path));
}

describe("loading the package in a program", () => {
  it("loads classes and declarations, and beside them nothing but Pulumi", async () => {
    const modules = await load("sdk", "index.js");
    const others = modules.filter((module) => !/^sdk\/(?:index|(?:resources|objects)\/\w+)\.js$/.test(module));
    assert.deepEqual(others, ["@pulumi/pulumi"]);
    assert.deepEqual(
      objects.map(({ module }) => `sdk/resources/${module}.js`).filter((module) => !modules.includes(module)),
      [],
    );
  });

  it("would be seen to load HTTP or a validator if it did, as the client and the emulator do", async () => {
    const others = [
      await load("sdk", "client", "index.js"),
      await load("emulator", "index.js"),
      await load("sdk", "providers", "user.js"),
    ];
    const seen = new Set(others.flat());
    assert.deepEqual(
      HEAVY.filter((module) => !seen.has(module)),
      [],
    );
  });
});
