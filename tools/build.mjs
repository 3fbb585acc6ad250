import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { runStep } from "./commands.mjs";
import { longStep } from "./progress.mjs";

/** The folders with sources, as in tsconfig.json. */
const SOURCE_FOLDERS = ["sdk", "emulator", "tests", "tools"];

/** The files that the compiler writes for `x.ts`. */
const OUTPUT = /\.(js|js\.map|d\.ts|d\.ts\.map)$/;

/**
 * The outputs, relative to the build's folder, whose source no longer exists.
 *
 * @param {string[]} outputs
 * @param {string[]} sources Relative to the checkout.
 */
export function staleOutputs(outputs, sources) {
  const expected = new Set(sources.map((source) => source.replace(/\.ts$/, "")));
  return outputs.filter((output) => OUTPUT.test(output) && !expected.has(output.replace(OUTPUT, "")));
}

/**
 * Compiles what has changed since the last build, and removes the outputs of deleted sources, which the compiler leaves.
 *
 * @param {string} root
 */
export async function setUpBuild(root) {
  const out = join(root, "dist");
  const sources = (await Promise.all(SOURCE_FOLDERS.map((folder) => filesBelow(join(root, folder)))))
    .flat()
    .map((file) => relative(root, file));
  const outputs = (await filesBelow(out)).map((file) => relative(out, file));
  for (const stale of staleOutputs(outputs, sources)) await rm(join(out, stale));
  await longStep("compiling (tsc)", () =>
    runStep(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", root], { cwd: root }),
  );
}

async function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
