import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { report } from "../progress.mjs";
import { ENGINE_VERSION } from "./versions.mjs";

/** How often a set-up checks whether another one that it waits for is done, in milliseconds. */
const POLL_MILLISECONDS = 1_000;

/** The folder for engines, outside of the checkout: PULUMI_LOGTO_CACHE, or a folder in the user's cache. */
export function cacheFolder(environment = process.env) {
  const userCache = environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), ".cache");
  return environment.PULUMI_LOGTO_CACHE || join(userCache, "pulumi-logto");
}

/**
 * The folder of an engine of this version for this machine.
 *
 * @param {string} cache
 * @param {string} [kind] How it was made: `built` or `launcher`.
 */
export function engineFolder(cache, kind = "built") {
  return join(cache, `engine-${ENGINE_VERSION}-${process.platform}-${process.arch}-${kind}`);
}

/**
 * Fills a folder once, even if several set-ups need it at the same time. One of them works in another folder, which is renamed
 * when it is complete, and the others wait.
 *
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} fill
 * @param {{ poll?: number, say?: (line: string) => void }} [waiting] `poll`: milliseconds between two checks. `say`: prints a line.
 */
export async function fillOnce(folder, fill, { poll = POLL_MILLISECONDS, say = report } = {}) {
  await mkdir(join(folder, ".."), { recursive: true });
  const release = await lock(`${folder}.lock`, poll, say);
  try {
    if (existsSync(folder)) return;
    const unfinished = await mkdtemp(`${folder}.unfinished-`);
    try {
      await fill(unfinished);
      await rename(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  } finally {
    await release();
  }
}

/**
 * Takes a lock, and returns the function that releases it.
 *
 * @param {string} file
 * @param {number} poll
 * @param {(line: string) => void} say
 * @returns {Promise<() => Promise<void>>}
 */
async function lock(file, poll, say) {
  for (let waits = 0; ; waits += 1) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (await isAbandoned(file)) {
      await rm(file, { force: true });
      continue;
    }
    if (waits === 0) say("another set-up is getting the Pulumi engine: waiting for it");
    await pause(poll);
  }
}

/** Whether the process that holds a lock has ended. A lock that does not exist, or is not yet written, is not abandoned. */
async function isAbandoned(file) {
  const owner = Number(await readFile(file, "utf8").catch(() => ""));
  if (!owner) return false;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
