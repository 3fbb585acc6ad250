import { isAtLeast, OLDEST_ENGINE, OLDEST_GO } from "./versions.mjs";

/**
 * The parts of an engine that this machine has.
 *
 * @typedef {object} Found
 * @property {string | undefined} onPath The output of `pulumi version`; undefined without a `pulumi` on PATH.
 * @property {boolean} languageHostOnPath Whether `pulumi-language-nodejs` is on PATH.
 * @property {boolean} cached Whether the cache has an engine.
 * @property {string | undefined} go The output of `go version`; undefined without Go.
 */

/**
 * The source of the engine, in this order: the installed one, the one of an earlier set-up, a build, or the npm launcher, which
 * downloads it.
 *
 * @param {Found} found
 * @returns {"path" | "cache" | "build" | "launcher"}
 */
export function chooseSource(found) {
  if (found.languageHostOnPath && isAtLeast(found.onPath, OLDEST_ENGINE)) return "path";
  if (found.cached) return "cache";
  return isAtLeast(found.go, OLDEST_GO) ? "build" : "launcher";
}
