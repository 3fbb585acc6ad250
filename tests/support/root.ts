import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The name of the package in its package.json, which identifies the root of the checkout. */
const PACKAGE_NAME = "pulumi-logto";

/**
 * The root of the checkout: the first folder above the working directory, or above this file, with the package.json of the
 * package. Compiled files may be outside of the checkout, so the working directory comes first.
 *
 * @throws Error if neither is inside of a checkout.
 */
export function repositoryRoot(): string {
  const found = rootAbove(process.cwd()) ?? rootAbove(__dirname);
  if (found === undefined) {
    throw new Error(`No checkout of ${PACKAGE_NAME} above ${process.cwd()}: run this inside it.`);
  }
  return found;
}

function rootAbove(folder: string): string | undefined {
  if (isRoot(folder)) {
    return folder;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : rootAbove(parent);
}

function isRoot(folder: string): boolean {
  // tsconfig.json is not packed, so an installed copy of the package is not mistaken for the checkout.
  if (!existsSync(join(folder, "package.json")) || !existsSync(join(folder, "tsconfig.json"))) {
    return false;
  }
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "name" in manifest && manifest.name === PACKAGE_NAME;
}
