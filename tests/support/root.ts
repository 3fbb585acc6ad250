import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The package's name in its package.json: by it the root of the checkout is known. */
const PACKAGE_NAME = "pulumi-logto";

/**
 * The root of the checkout: the first folder above the working directory, or above this file, whose package.json is the
 * package's own. Compiled files may lie outside the checkout, so the working directory is asked first.
 *
 * @throws Error when neither lies inside a checkout.
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
  // tsconfig.json is not packed, so an installed copy of the package is never mistaken for the checkout.
  if (!existsSync(join(folder, "package.json")) || !existsSync(join(folder, "tsconfig.json"))) {
    return false;
  }
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "name" in manifest && manifest.name === PACKAGE_NAME;
}
