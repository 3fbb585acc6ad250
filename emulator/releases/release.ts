/** The older releases of Logto that the emulator supports. */
export const RELEASES = ["1.28", "1.36", "1.40"] as const;

/** One of the older releases. The newest one, which is recorded, has no name here: it is the default. */
export type Release = (typeof RELEASES)[number];

/**
 * A version of Logto that introduced something. Some recorded behaviour is newer than 1.42, and belongs to 1.43.
 */
export type Version = `1.${number}`;

/** Whether a release is older than a version. The newest release is older than none. */
export function isBefore(release: Release | undefined, version: Version): boolean {
  return release !== undefined && minorOf(release) < minorOf(version);
}

function minorOf(version: Version): number {
  return Number(version.slice(version.indexOf(".") + 1));
}
