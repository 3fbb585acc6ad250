import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { runOrThrow } from "../processes";
import { repositoryRoot } from "../root";

/** How the package is installed in a project: from its tarball with npm or pnpm, or as a link to a checkout. */
export type Installation = "npm" | "pnpm" | "link";

/** The build that this file belongs to. Its `dist/sdk` and `dist/emulator` are packed. */
const COMPILED = resolve(__dirname, "..", "..", "..");

/** The files of a package in addition to those that its package.json lists in `files`. */
const ALWAYS_PACKED = ["package.json", "README.md", "LICENSE"];

/** The name of the file with the output of `npm pack`. */
const TARBALL = "pulumi-logto.tgz";

/**
 * The preparations of a version are removed this long after their last use, in ms. A run is shorter, and each has about 150 MB.
 */
const KEPT_MILLISECONDS = 3_600_000;

const prepared = new Map<string, Promise<string>>();

/** The path of the tarball of the package, as it is built now. */
export async function packedPackage(): Promise<string> {
  return join(await once("packed", pack), TARBALL);
}

/** A node_modules folder that holds pulumi-logto, `@pulumi/pulumi` and TypeScript. It is shared: do not change it. */
export async function installedModules(by: Installation): Promise<string> {
  return join(await once(by, (folder) => install(folder, by)), "node_modules");
}

/** The folder of a preparation. It is made once for each checkout and content of the package, in this process or another. */
function once(name: string, prepare: (folder: string) => Promise<void>): Promise<string> {
  const known = prepared.get(name) ?? prepareFolder(name, prepare);
  prepared.set(name, known);
  return known;
}

async function prepareFolder(name: string, prepare: (folder: string) => Promise<void>): Promise<string> {
  const cache = join(tmpdir(), `pulumi-logto-packed-${userInfo().username}`);
  const version = join(cache, await versionHash());
  const folder = join(version, name);
  await mkdir(version, { recursive: true });
  await utimes(version, new Date(), new Date());
  if (await exists(folder)) {
    return folder;
  }
  await removeUnused(cache);
  const unfinished = await mkdtemp(join(version, "unfinished-"));
  await prepare(unfinished);
  // If another process was faster, it has made the same content, and this one is removed.
  await rename(unfinished, folder).catch(async (error: unknown) => {
    if (!(await exists(folder))) {
      throw error;
    }
    await rm(unfinished, { recursive: true, force: true });
  });
  return folder;
}

/** Removes the versions of the package that were not used for a long time. */
async function removeUnused(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const version = join(cache, name);
    const lastUse = await stat(version).catch(() => undefined);
    if (lastUse !== undefined && lastUse.mtimeMs < Date.now() - KEPT_MILLISECONDS) {
      await rm(version, { recursive: true, force: true });
    }
  }
}

async function pack(folder: string): Promise<void> {
  const checkout = join(folder, "checkout");
  await stage(checkout);
  const { stdout } = await runOrThrow("npm", ["pack", "--ignore-scripts", "--silent"], { directory: checkout });
  await rename(join(checkout, stdout.trim()), join(folder, TARBALL));
  // A link to the checkout needs this to find its dependencies.
  await symlink(join(repositoryRoot(), "node_modules"), join(checkout, "node_modules"));
}

/** Copies the files of the package, so that the checkout stays unchanged. */
async function stage(checkout: string): Promise<void> {
  for (const [from, to] of await packedPaths()) {
    if (await exists(from)) {
      await cp(from, join(checkout, to), { recursive: true });
    }
  }
}

async function install(folder: string, by: Installation): Promise<void> {
  const tarball = await packedPackage();
  const { devDependencies } = await manifest();
  const dependencies: Record<string, string> = {
    "@pulumi/pulumi": devDependencies["@pulumi/pulumi"] ?? "latest",
    typescript: devDependencies["typescript"] ?? "latest",
    ...(by !== "link" && { "pulumi-logto": `file:${tarball}` }),
  };
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, dependencies }));
  if (by === "pnpm") {
    const pnpm = join(repositoryRoot(), "node_modules", ".bin", "pnpm");
    await runOrThrow(pnpm, ["install", "--prefer-offline", "--ignore-scripts"], { directory: folder });
  } else {
    const quick = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
    await runOrThrow("npm", ["install", ...quick], { directory: folder });
  }
  if (by === "link") {
    await symlink(join(dirname(tarball), "checkout"), join(folder, "node_modules", "pulumi-logto"));
  }
}

/** The packed files: the current path of each, and its path in the package. */
async function packedPaths(): Promise<readonly (readonly [string, string])[]> {
  const { files } = await manifest();
  return [...ALWAYS_PACKED, ...files].map((path) => {
    const compiled = path.startsWith("dist/") ? join(COMPILED, path.slice("dist/".length)) : undefined;
    return [compiled ?? join(repositoryRoot(), path), path] as const;
  });
}

async function manifest(): Promise<{ files: string[]; devDependencies: Record<string, string> }> {
  const text = await readFile(join(repositoryRoot(), "package.json"), "utf8");
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== "object" || parsed === null) {
    throw new Error("package.json is not an object.");
  }
  const files = "files" in parsed && Array.isArray(parsed.files) ? parsed.files.map(String) : [];
  const listed = "devDependencies" in parsed ? parsed.devDependencies : undefined;
  const devDependencies = typeof listed === "object" && listed !== null ? Object.entries(listed) : [];
  return { files, devDependencies: Object.fromEntries(devDependencies.map(([name, range]) => [name, String(range)])) };
}

/**
 * The key of a preparation. Another content must not share it, and neither must another checkout, because a link to a checkout
 * finds its dependencies there. The path of the checkout is part of the key, so that a later clone can reuse it.
 */
async function versionHash(): Promise<string> {
  const hash = createHash("sha256").update(repositoryRoot()).update("\0");
  for (const [from, to] of await packedPaths()) {
    await addToHash(hash, from, to);
  }
  return hash.digest("hex").slice(0, 16);
}

async function addToHash(hash: ReturnType<typeof createHash>, from: string, to: string): Promise<void> {
  if (!(await exists(from))) {
    return;
  }
  if ((await stat(from)).isFile()) {
    hash
      .update(to)
      .update("\0")
      .update(await readFile(from))
      .update("\0");
    return;
  }
  for (const name of (await readdir(from)).sort()) {
    await addToHash(hash, join(from, name), `${to}/${name}`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
