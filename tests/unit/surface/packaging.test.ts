import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { packedPackage } from "../../support/package/packed";
import { run } from "../../support/processes";
import { installedProject } from "../../support/package/project";
import { repositoryRoot } from "../../support/root";

/** States contain these paths for the engine. They are not entries for programs: they have no types, and attw ignores them. */
const FOR_THE_ENGINE = "./providers/*.js";

/**
 * The ways in which a program can resolve its imports: `node10`, Node's own rules, or those of bundlers. With the first, which is
 * the most likely to miss a type, imports of the types are compiled too; that takes four times as long.
 */
const RESOLUTIONS = {
  node10: { module: "commonjs", moduleResolution: "node10", ignoreDeprecations: "6.0", skipLibCheck: false },
  node16: { module: "node16", moduleResolution: "node16", skipLibCheck: true },
  bundler: { module: "esnext", moduleResolution: "bundler", skipLibCheck: true },
};

/** It only compiles if the types of all entries are found. Without them, the expected errors would not occur. */
const PROGRAM = `
  import * as logto from "pulumi-logto";
  import { LogtoClient, resolveConnection } from "pulumi-logto/client";
  import { startEmulator } from "pulumi-logto/emulator";

  // @ts-expect-error: the module is only for the engine.
  export type Provider = typeof import("pulumi-logto/providers/role.js");

  export function clerk(): logto.Role {
    // @ts-expect-error: a role has a description.
    new logto.Role("clerk", {});
    return new logto.Role("clerk", { description: "Order clerk" });
  }

  export async function roles(): Promise<unknown[]> {
    // @ts-expect-error: a port is a number.
    const emulator = await startEmulator({ port: "3999" });
    const client = new LogtoClient(resolveConnection({}, emulator.environment));
    // @ts-expect-error: a path is a text.
    await client.list(1);
    return client.list("/roles");
  }
`;

describe("the packed package", function () {
  // The first test packs it, and the first that compiles installs it.
  this.timeout(180_000);

  it("has types at every entry for every kind of resolution, says attw", async () => {
    const { checkPackage, createPackageFromTarballData } = await import("@arethetypeswrong/core");
    const result = await checkPackage(createPackageFromTarballData(await readFile(await packedPackage())));
    assert.ok(result.types, "it has no types at all");
    assert.deepEqual(result.problems, []);
    const entries = Object.values(result.entrypoints);
    const checked = entries.filter(({ isWildcard }) => !isWildcard).map(({ subpath }) => subpath);
    assert.deepEqual(checked, [".", "./client", "./emulator", "./package.json"]);
    assert.deepEqual(Object.keys(result.entrypoints).sort(), [...checked, FOR_THE_ENGINE].sort());
  });

  it("has no fault, says publint", async () => {
    const { publint } = await import("publint");
    const { buffer: tarball } = new Uint8Array(await readFile(await packedPackage()));
    const { messages } = await publint({ pack: { tarball }, level: "suggestion" });
    assert.deepEqual(messages, []);
  });

  describe("in a program", () => {
    let directory: string;
    before(async () => {
      directory = await installedProject();
      await writeFile(join(directory, "program.ts"), PROGRAM);
      await writeFile(join(directory, "module.mts"), PROGRAM);
    });
    after(() => rm(directory, { recursive: true }));

    for (const [name, options] of Object.entries(RESOLUTIONS)) {
      it(`compiles with the resolution ${name}`, async () => {
        const files = name === "node16" ? ["program.ts", "module.mts"] : ["program.ts"];
        const compilerOptions = { target: "es2022", strict: true, noEmit: true, ...options };
        await writeFile(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
        const compiler = join("node_modules", "typescript", "bin", "tsc");
        const { exitCode, stdout } = await run(process.execPath, [compiler], { directory });
        assert.equal(exitCode, 0, stdout);
      });
    }
  });
});

describe("the checkout", () => {
  it("allows or denies the install script of each package that has one, and of no other", async () => {
    const lock = z
      .object({ packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })) })
      .parse(JSON.parse(await readFile(join(repositoryRoot(), "package-lock.json"), "utf8")));
    const withScript = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const { allowScripts } = z
      .object({ allowScripts: z.record(z.string(), z.boolean()) })
      .parse(JSON.parse(await readFile(join(repositoryRoot(), "package.json"), "utf8")));
    assert.deepEqual(
      Object.keys(allowScripts).sort(),
      withScript.map(([path]) => path.replace(/^.*node_modules\//, "")).sort(),
    );
  });
});
