import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";

/** How many of a failed command's last lines are shown. */
const LAST_LINES = 40;

/** A step of the set-up that failed, with what to do next; printed without a stack. */
export class SetUpFailed extends Error {}

/**
 * What a command prints, or undefined when it is not there or fails.
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
 * Runs a command, gives its lines one by one, and shows the last of them when it fails.
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
