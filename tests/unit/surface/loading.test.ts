import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import * as logto from "../../../sdk";
import { objects } from "../../../sdk/objects";

/** The folder of the compiled package, to which this test was compiled too. */
const COMPILED = join(__dirname, "../../..");

/**
 * What modules load in a separate process: the files of this package by their paths, and the names of other packages. Modules
 * that Pulumi itself loads are ignored.
 */
async function loadedBy(
  ...modules: readonly string[]
): Promise<{ own: string[]; packages: string[]; builtin: string[] }> {
  const script = `
    const Module = require("node:module");
    const load = Module._load;
    const asked = new Set();
    Module._load = function (request, parent, ...rest) {
      const from = parent?.filename ?? "";
      if (from.startsWith(${JSON.stringify(COMPILED)}) && !from.includes("node_modules")) asked.add(request);
      return load.call(this, request, parent, ...rest);
    };
    ${modules.map((module) => `require(${JSON.stringify(join(COMPILED, module))});`).join("\n")}
    const own = Object.keys(require.cache).filter((file) => file.startsWith(${JSON.stringify(COMPILED)}));
    const requests = [...asked].filter((request) => !request.startsWith("."));
    console.log(JSON.stringify({ own, requests }));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], { cwd: process.cwd() });
  const { own, requests } = z
    .object({ own: z.array(z.string()), requests: z.array(z.string()) })
    .parse(JSON.parse(stdout));
  const isBuiltin = (request: string): boolean => request.startsWith("node:");
  return {
    own: own
      .filter((file) => !file.includes("node_modules"))
      .map((file) => file.slice(COMPILED.length + 1).replaceAll("\\", "/"))
      .sort(),
    packages: requests.filter((request) => !isBuiltin(request)).sort(),
    builtin: requests.filter(isBuiltin).sort(),
  };
}

describe("loading the package in a program", () => {
  it("loads the classes and the declarations, and nothing else: no HTTP, no validator", async () => {
    const { own, packages, builtin } = await loadedBy("sdk/index.js");
    const modules = objects.map(({ module }) => module);
    assert.deepEqual(
      own,
      [
        "sdk/index.js",
        ...["index", "keys", "languages", "object", "property"].map((name) => `sdk/declaration/${name}.js`),
        "sdk/resource/logtoResource.js",
        "sdk/resource/references.js",
        ...modules.flatMap((module) => [...declarationOf(module), `sdk/objects/${module}/resource.js`]),
      ].sort(),
    );
    assert.deepEqual(packages, ["@pulumi/pulumi"]);
    assert.deepEqual(builtin, []);
  });

  it("would be seen to load HTTP and a validator, as a provider is", async () => {
    const { packages } = await loadedBy("sdk/objects/user/provider.js");
    const heavy = ["cross-fetch", "zod", "libphonenumber-js"];
    assert.deepEqual(
      heavy.filter((name) => !packages.includes(name)),
      [],
    );
  });

  it("gives what it exports", () => {
    const exported = Object.keys(logto);
    assert.deepEqual(exported.sort(), [...objects.map(({ className }) => className), "LogtoResource"].sort());
  });
});

describe("loading a provider", () => {
  it("loads no resource class and no emulator", async () => {
    const files = objects.map(({ module }) => `sdk/objects/${module}/provider.js`);
    const { own } = await loadedBy(...files);
    assert.deepEqual(
      own.filter((file) => file.endsWith("/provider.js")),
      [...files].sort(),
    );
    assert.deepEqual(
      own.filter((file) => /^(emulator|tests|sdk\/(resource|lookups|index)|sdk\/objects\/\w+\/resource)/.test(file)),
      [],
    );
  });

  for (const { className, module } of objects) {
    it(`of ${className} gives an object with the seven methods of the host`, async () => {
      const loaded: unknown = await import(`../../../sdk/objects/${module}/provider.js`);
      const { default: provider } = z.object({ default: z.record(z.string(), z.unknown()) }).parse(loaded);
      assert.deepEqual(Object.keys(provider).sort(), [
        "check",
        "configure",
        "create",
        "delete",
        "diff",
        "read",
        "update",
      ]);
      assert.ok(Object.values(provider).every((method) => typeof method === "function"));
    });
  }
});

describe("loading the client", () => {
  it("loads no Pulumi and no other part of the package", async () => {
    const { own, packages } = await loadedBy("sdk/client/index.js");
    assert.deepEqual(
      own.filter((file) => !file.startsWith("sdk/client/")),
      [],
    );
    assert.ok(!packages.some((name) => name.startsWith("@pulumi")));
  });
});

/** The files of a declaration: one, and those of a folder beside it, where it has parts. */
function declarationOf(module: string): string[] {
  const file = `sdk/objects/${module}/declaration`;
  const parts = existsSync(join(COMPILED, file)) ? readdirSync(join(COMPILED, file)) : [];
  return [`${file}.js`, ...parts.filter((name) => name.endsWith(".js")).map((name) => `${file}/${name}`)];
}
