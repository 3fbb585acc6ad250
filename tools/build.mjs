import { existsSync, readFileSync, statSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { runStep } from "./commands.mjs";
import { longStep } from "./progress.mjs";

/** The folders with sources, as in tsconfig.json, and the files that configure the compiler. */
const SOURCE_FOLDERS = ["sdk", "emulator", "tests", "tools"];
const SETTINGS = ["tsconfig.json", "package-lock.json"];

/** The files that the compiler writes for `x.ts`. */
const OUTPUT = /\.(js|js\.map|d\.ts|d\.ts\.map)$/;

/** Records the sources of the last complete build. */
const NOTE = ".sources.json";

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
 * Compiles the checkout if a source has changed since the last build, and removes the outputs of deleted sources.
 *
 * @param {string} root
 */
export async function setUpBuild(root) {
  const out = join(root, "dist");
  const sources = (await Promise.all(SOURCE_FOLDERS.map((folder) => filesBelow(join(root, folder)))))
    .flat()
    .map((file) => relative(root, file))
    .filter((file) => file.endsWith(".ts"))
    .sort();
  const outputs = (await filesBelow(out)).map((file) => relative(out, file));
  const made = JSON.stringify([...SETTINGS, ...sources].map((file) => [file, stampOf(join(root, file))]));
  const missing = sources.some((source) => !existsSync(join(out, source.replace(/\.ts$/, ".js"))));
  if (!missing && readNote(out) === made) return;

  for (const stale of staleOutputs(outputs, sources)) await rm(join(out, stale));
  // With its build information the compiler would not write outputs again that were removed by hand.
  if (missing) await rm(join(out, ".tsbuildinfo"), { force: true });
  await rm(join(out, NOTE), { force: true });
  await longStep("compiling (tsc)", () =>
    runStep(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", root], { cwd: root }),
  );
  await writeFile(join(out, NOTE), made);
}

function readNote(out) {
  return existsSync(join(out, NOTE)) ? readFileSync(join(out, NOTE), "utf8") : undefined;
}

function stampOf(file) {
  const { size, mtimeMs } = statSync(file);
  return `${size} ${mtimeMs}`;
}

async function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
