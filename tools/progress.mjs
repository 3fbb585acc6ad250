/** How often a long step says that it goes on, in milliseconds: often enough that nobody takes it for hung. */
const INTERVAL_MILLISECONDS = 10_000;

/** Prints a line of the set-up. It goes to standard error, so that a command's own output stays its own. */
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
 * Runs a long step and says every few seconds how far it is.
 *
 * @template Result
 * @param {string} name
 * @param {(tell: (state: string) => void) => Promise<Result>} step Calls `tell` with how far it is.
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
