import { spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";

/** Variables of a child's environment; `undefined` removes one. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The result of a process, with its whole output. */
export interface Finished {
  /** The exit status; `null` if a signal ended the process. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that ended with a status other than 0. The message has its output. */
export class CommandFailed extends Error {
  constructor(
    readonly command: string,
    readonly finished: Finished,
  ) {
    super(`${command} ended with ${String(finished.exitCode)}\n${finished.stdout}\n${finished.stderr}`);
    this.name = "CommandFailed";
  }
}

/** The options of a command. */
export interface RunOptions {
  readonly directory: string;
  readonly environment?: Environment;
  /** Kills the command, and all processes that it started, when aborted. */
  readonly signal?: AbortSignal;
  /**
   * Interrupts the command when aborted, like Ctrl-C, so that the engine ends regularly. If it is already aborted, nothing
   * starts.
   */
  readonly interrupt?: AbortSignal;
  /** Called with the output of the command while it runs. */
  readonly onOutput?: (text: string) => void;
}

/** Runs a command to its end, without a terminal and standard input. Returns its output with any status. */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  options.interrupt?.throwIfAborted();
  // Its own process group, so that an abort also reaches the plugins and language hosts that it started, and so that the
  // terminal
  // does not interrupt it a second time.
  const child = spawn(command, args, {
    cwd: options.directory,
    env: childEnvironment(options.environment),
    stdio: ["ignore", "pipe", "pipe"],
    detached: options.signal !== undefined || options.interrupt !== undefined,
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    options.onOutput?.(text);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    options.onOutput?.(text);
  });
  const kill = (): void => {
    if (child.pid !== undefined && child.exitCode === null) {
      process.kill(-child.pid, "SIGKILL");
    }
  };
  const interrupt = (): void => {
    child.kill("SIGINT");
  };
  options.signal?.addEventListener("abort", kill, { once: true });
  options.interrupt?.addEventListener("abort", interrupt, { once: true });
  try {
    return await new Promise<Finished>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (exitCode) => {
        resolve({ exitCode, stdout, stderr });
      });
    });
  } finally {
    options.signal?.removeEventListener("abort", kill);
    options.interrupt?.removeEventListener("abort", interrupt);
  }
}

/** Like {@link run}, for a command that must succeed. */
export async function runOrThrow(command: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  const finished = await run(command, args, options);
  if (finished.exitCode !== 0) {
    throw new CommandFailed([command, ...args].join(" "), finished);
  }
  return finished;
}

/**
 * The variables that a child does not inherit: those that name a Logto or control Pulumi, because a test sets its own, and those
 * with which npm tells a script its package, because they would mislead another npm.
 */
const WITHHELD = /^(LOGTO_|PULUMI_|DEBUG$|npm_package_|npm_lifecycle_|npm_command$|npm_config_local_prefix$|INIT_CWD$)/;

/**
 * The environment of a child: that of this process without the excluded variables, with the given changes, and with the current
 * Node first on PATH.
 */
export function childEnvironment(changes: Environment = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !WITHHELD.test(name));
  const environment: NodeJS.ProcessEnv = { ...Object.fromEntries(inherited), ...changes };
  environment["PATH"] = [dirname(process.execPath), environment["PATH"]].filter(Boolean).join(delimiter);
  return environment;
}
