import { isAtLeast, OLDEST_ENGINE, OLDEST_GO } from "./versions.mjs";

/**
 * What of an engine this machine has.
 *
 * @typedef {object} Found
 * @property {string | undefined} onPath What `pulumi version` says; undefined without a `pulumi` on PATH.
 * @property {boolean} languageHostOnPath Whether `pulumi-language-nodejs` is on PATH.
 * @property {boolean} cached Whether the cache holds one.
 * @property {string | undefined} go What `go version` says; undefined without Go.
 */

/**
 * Where the engine comes from: what the user has installed, else what an earlier set-up left, else a build, else the npm
 * launcher, which downloads it.
 *
 * @param {Found} found
 * @returns {"path" | "cache" | "build" | "launcher"}
 */
export function chooseSource(found) {
  if (found.languageHostOnPath && isAtLeast(found.onPath, OLDEST_ENGINE)) return "path";
  if (found.cached) return "cache";
  return isAtLeast(found.go, OLDEST_GO) ? "build" : "launcher";
}
