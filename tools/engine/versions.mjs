/** The engine that is built if there is none. Its language host comes from an older module, and works with this engine. */
export const ENGINE_VERSION = "3.259.0";
export const LANGUAGE_HOST_VERSION = "3.68.0";

/** The oldest engine on PATH that is used: it can import resources from a file that has their inputs and outputs. */
export const OLDEST_ENGINE = "3.254.0";

/** The oldest Go that can download the newer Go that the engine requires. */
export const OLDEST_GO = "1.21.0";

/** The oldest Node that `@pulumi/pulumi` runs on. */
export const OLDEST_NODE = "22.0.0";

/**
 * The numbers of the first version in a text: `v3.259.0-alpha` is [3, 259, 0], `go1.26` is [1, 26, 0].
 *
 * @param {string} text
 * @returns {[number, number, number] | undefined} undefined if there is none.
 */
export function parseVersion(text) {
  const match = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : undefined;
}

/**
 * Whether a version is at least as new as another. False for a text without a version.
 *
 * @param {string | undefined} version
 * @param {string} oldest
 */
export function isAtLeast(version, oldest) {
  const numbers = parseVersion(version ?? "");
  const bound = parseVersion(oldest);
  if (!numbers || !bound) return false;
  const place = numbers.findIndex((number, index) => number !== bound[index]);
  return place === -1 || numbers[place] > bound[place];
}
