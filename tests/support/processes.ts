import { spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";

/** Variables of a child's environment; `undefined` takes one away. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How a process ended, and all that it printed. */
export interface Finished {
  /** The exit status; `null` when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that ended with another status than 0, with its output in the message. */
export class CommandFailed extends Error {
  constructor(
    readonly command: string,
    readonly finished: Finished,
  ) {
    super(`${command} ended with ${String(finished.exitCode)}\n${finished.stdout}\n${finished.stderr}`);
    this.name = "CommandFailed";
  }
}

/** What a command runs with. */
export interface RunOptions {
  readonly directory: string;
  readonly environment?: Environment;
  /** Kills the command, and all that it started, when aborted. */
  readonly signal?: AbortSignal;
  /** Interrupts the command when aborted, as Ctrl-C would: the engine then ends in good order. Aborted before, nothing starts. */
  readonly interrupt?: AbortSignal;
  /** Gets what the command prints, as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** Runs a command to its end, without a terminal or standard input, and gives its output whatever the status. */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  options.interrupt?.throwIfAborted();
  // A group of its own, so that an abort reaches the plugins and language hosts that it started too, and so that the terminal
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
 * The variables that don't reach a child: those that name a Logto or steer Pulumi, because a test gives its own, and those by
 * which npm tells a script of which package it is, which would lead another npm astray.
 */
const WITHHELD = /^(LOGTO_|PULUMI_|DEBUG$|npm_package_|npm_lifecycle_|npm_command$|npm_config_local_prefix$|INIT_CWD$)/;

/**
 * The environment of a child: this process's own without what is withheld, with the changes given, and with this very
 * Node first on PATH.
 */
export function childEnvironment(changes: Environment = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !WITHHELD.test(name));
  const environment: NodeJS.ProcessEnv = { ...Object.fromEntries(inherited), ...changes };
  environment["PATH"] = [dirname(process.execPath), environment["PATH"]].filter(Boolean).join(delimiter);
  return environment;
}
