import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";

/** The number of last lines that are shown of a failed command. */
const LAST_LINES = 40;

/** A failed step of the set-up. The message says what to do next, and is printed without a stack. */
export class SetUpFailed extends Error {}

/**
 * The output of a command; undefined if the command does not exist or fails.
 *
 * @param {string} command
 * @param {string[]} args
 */
export function outputOf(command, args, options = {}) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    ...options,
  });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Runs a command, passes its lines on one by one, and shows the last ones if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} options
 */
export async function runStep(command, args, { cwd, env, onLine = () => {} }) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      onLine(line);
    });
  }
  const status = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status === 0) return;
  throw new SetUpFailed([`${command} ${args.join(" ")} failed (${status}):`, ...lines.slice(-LAST_LINES)].join("\n"));
}
