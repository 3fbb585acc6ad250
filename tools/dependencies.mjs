import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outputOf, runStep, SetUpFailed } from "./commands.mjs";
import { isAtLeast, OLDEST_NODE } from "./engine/versions.mjs";
import { longStep } from "./progress.mjs";

/**
 * The packages of a lock file that an installation does not have in the same version. Optional packages are ignored, because
 * npm omits them on other platforms.
 *
 * @param {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} lock
 * @param {{ packages?: Record<string, { version?: string }> }} installed
 * @returns {string[]}
 */
export function missingPackages(lock, installed) {
  const present = installed.packages ?? {};
  return Object.entries(lock.packages ?? {})
    .filter(([path, wanted]) => path !== "" && !wanted.optional && !wanted.devOptional)
    .filter(([path, wanted]) => present[path]?.version !== wanted.version)
    .map(([path]) => path);
}

/**
 * Installs the dependencies if node_modules does not match the lock file, and ensures a Node that Pulumi supports.
 *
 * @param {string} root
 */
export async function setUpDependencies(root) {
  if (!isInstalled(root)) {
    await longStep("installing the dependencies (npm ci)", () =>
      runStep("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline"], { cwd: root }),
    );
  }
  if (hasNode(root)) return;
  // npm did not run install scripts, and the script of this package puts the binary in place.
  await longStep("getting Node 22 (npm rebuild node)", () =>
    runStep("npm", ["rebuild", "node", "--ignore-scripts=false", "--foreground-scripts"], { cwd: root }),
  );
  if (!hasNode(root)) {
    throw new SetUpFailed(
      `Node ${process.version} is too old, and npm's \`node\` package did not install a newer one. Install Node 22.`,
    );
  }
}

/** Whether the commands of the dependencies run on a Node that is new enough. */
function hasNode(root) {
  const version = outputOf(join(root, "node_modules", ".bin", "node"), ["--version"]);
  return isAtLeast(version ?? process.version, OLDEST_NODE);
}

function isInstalled(root) {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  return missingPackages(parse(join(root, "package-lock.json")), parse(installed)).length === 0;
}

function parse(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
