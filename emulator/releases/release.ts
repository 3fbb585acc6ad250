/** The older releases of Logto that the emulator can be. */
export const RELEASES = ["1.28", "1.36", "1.40"] as const;

/** One of them. The newest, which is recorded, has no name: it is the one that is not asked for. */
export type Release = (typeof RELEASES)[number];

/**
 * A version of Logto, in which something came. What is recorded is ahead of 1.42 in places: that is to come with 1.43.
 */
export type Version = `1.${number}`;

/** Whether a release is older than a version; the newest is older than none. */
export function isBefore(release: Release | undefined, version: Version): boolean {
  return release !== undefined && minorOf(release) < minorOf(version);
}

function minorOf(version: Version): number {
  return Number(version.slice(version.indexOf(".") + 1));
}
