/** How often a long step reports its progress, in milliseconds. It is short enough that the step does not seem to hang. */
const INTERVAL_MILLISECONDS = 10_000;

/** Prints a line of the set-up to standard error, so that standard output only has the output of the command. */
export function report(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

/**
 * Minutes and seconds since a moment of `performance.now()`.
 *
 * @param {number} started
 */
export function elapsed(started, now = performance.now()) {
  const seconds = Math.round((now - started) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * Runs a long step, and reports its progress every few seconds.
 *
 * @template Result
 * @param {string} name
 * @param {(tell: (state: string) => void) => Promise<Result>} step Calls `tell` with its progress.
 * @returns {Promise<Result>}
 */
export async function longStep(name, step) {
  const started = performance.now();
  let state = "";
  const say = (what) => report(`${name}${what ? `, ${what}` : ""} (${elapsed(started)})`);
  report(name);
  const timer = setInterval(() => say(state), INTERVAL_MILLISECONDS);
  try {
    const result = await step((now) => (state = now));
    say("done");
    return result;
  } finally {
    clearInterval(timer);
  }
}
