import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { engineFolders } from "./folders";
import { parseEvents, type Events } from "./events";
import { CommandFailed, run, type Environment, type Finished } from "../processes";
import { installedProject, writeProgram, type Language } from "../package/project";

export type { Changes, Diagnostic, Step } from "./events";

/** The passphrase that secrets in the state and the configuration are encrypted with. */
export const PASSPHRASE = "passphrase of the tests";

/** The name of the stacks; each has a state folder of its own, so they don't meet. */
const STACK_NAME = "test";

/** A stack and the program it runs. */
export interface StackOptions {
  /** The text of the program. */
  readonly program: string;
  /** What the program is written in. JavaScript starts fastest, and is the default. */
  readonly language?: Language;
  /** A project folder made before; by default a new one with the packed package installed from npm. */
  readonly directory?: string;
  /** Plain configuration by full key: `logto:endpoint`, `logto:tenants.other.endpoint`. */
  readonly config?: Readonly<Record<string, string>>;
  /** Secret configuration, likewise. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** For every operation. Nothing that starts with LOGTO_ is inherited. */
  readonly environment?: Environment;
  /** Default: `test`. */
  readonly projectName?: string;
}

/** How an operation is run. */
export interface OperationOptions {
  /** Runs a refresh first (up, preview, destroy). */
  readonly refresh?: boolean;
  /** Runs the program in a refresh or a destroy, which makes these use today's configuration. */
  readonly runProgram?: boolean;
  /** More arguments of the command. */
  readonly arguments?: readonly string[];
  readonly environment?: Environment;
  /** Gives the result of an operation that failed, rather than throwing. Default: false. */
  readonly allowFailure?: boolean;
  /** Kills the engine and its plugins, as a crash would. */
  readonly signal?: AbortSignal;
  /** Interrupts the engine, as Ctrl-C would. */
  readonly interrupt?: AbortSignal;
  /** Gets what the engine prints, as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** What an operation printed, and what it did. */
export type Operation = Finished & Events;

/** A stack on the real engine, with its state and Pulumi's home in a temporary folder. */
export class Stack {
  readonly #environment: Environment;
  #operations = 0;

  readonly #folder: string;
  readonly #projectName: string;
  readonly #language: Language;

  constructor(
    /** The program's folder. */
    readonly directory: string,
    /** Holds the state and Pulumi's home. */
    folder: string,
    projectName: string,
    language: Language,
    environment: Environment,
  ) {
    this.#folder = folder;
    this.#projectName = projectName;
    this.#language = language;

    this.#environment = {
      PULUMI_BACKEND_URL: pathToFileURL(join(folder, "state")).href,
      PULUMI_HOME: join(folder, "home"),
      PULUMI_CONFIG_PASSPHRASE: PASSPHRASE,
      PULUMI_SKIP_UPDATE_CHECK: "1",
      // The event log is an option of the engine's own developers.
      PULUMI_DEBUG_COMMANDS: "true",
      PATH: [...engineFolders(), process.env["PATH"]].filter(Boolean).join(delimiter),
      ...environment,
    };
  }

  up(options: OperationOptions = {}): Promise<Operation> {
    return this.#operate("up", ["--yes", "--skip-preview"], options);
  }

  preview(options: OperationOptions = {}): Promise<Operation> {
    return this.#operate("preview", [], options);
  }

  refresh(options: OperationOptions = {}): Promise<Operation> {
    return this.#operate("refresh", ["--yes", "--skip-preview"], options);
  }

  destroy(options: OperationOptions = {}): Promise<Operation> {
    return this.#operate("destroy", ["--yes", "--skip-preview"], options);
  }

  /** The state: Pulumi's deployment, secrets encrypted unless they are asked for. */
  async export(options: { readonly showSecrets?: boolean } = {}): Promise<unknown> {
    const { stdout } = await this.pulumi(["stack", "export", ...(options.showSecrets ? ["--show-secrets"] : [])]);
    const deployment: unknown = JSON.parse(stdout);
    return deployment;
  }

  /** Puts a state in place of the stack's own. */
  async import(deployment: unknown): Promise<void> {
    const file = join(this.#folder, "import.json");
    await writeFile(file, JSON.stringify(deployment));
    await this.pulumi(["stack", "import", "--file", file]);
  }

  /** The path of the state file. The file backend keeps another one beside it, of its attributes: `<stack>.json.attrs`. */
  get stateFile(): string {
    return join(this.#folder, "state", ".pulumi", "stacks", this.#projectName, `${STACK_NAME}.json`);
  }

  /** The state file as it lies on disk. */
  stateText(): Promise<string> {
    return readFile(this.stateFile, "utf8");
  }

  /** The program's outputs, secrets in clear. */
  async outputs(): Promise<Record<string, unknown>> {
    const { stdout } = await this.pulumi(["stack", "output", "--json", "--show-secrets"]);
    const outputs: unknown = JSON.parse(stdout);
    return typeof outputs === "object" && outputs !== null ? { ...outputs } : {};
  }

  /** Changes the program. */
  setProgram(program: string): Promise<void> {
    return writeProgram(this.directory, { projectName: this.#projectName, language: this.#language, program });
  }

  /** Sets configuration, plain and secret, by full key; a dot in a key goes into a structured value. */
  async setConfig(config: StackOptions["config"] = {}, secrets: StackOptions["secrets"] = {}): Promise<void> {
    const pairs = [
      ...Object.entries(config).flatMap(([key, value]) => ["--plaintext", `${key}=${value}`]),
      ...Object.entries(secrets).flatMap(([key, value]) => ["--secret", `${key}=${value}`]),
    ];
    if (pairs.length > 0) {
      await this.pulumi(["config", "set-all", "--path", ...pairs]);
    }
  }

  /** Takes configuration away. */
  async removeConfig(...keys: readonly string[]): Promise<void> {
    await this.pulumi(["config", "rm-all", "--path", ...keys]);
  }

  /** Runs any command of the engine on this stack and throws when it fails. */
  async pulumi(args: readonly string[], options: OperationOptions = {}): Promise<Finished> {
    const finished = await run("pulumi", [...args, "--non-interactive", "--color", "never"], {
      directory: this.directory,
      environment: { ...this.#environment, ...options.environment },
      ...(options.signal && { signal: options.signal }),
      ...(options.interrupt && { interrupt: options.interrupt }),
      ...(options.onOutput && { onOutput: options.onOutput }),
    });
    if (finished.exitCode !== 0 && options.allowFailure !== true) {
      throw new CommandFailed(["pulumi", ...args].join(" "), finished);
    }
    return finished;
  }

  /** Forgets the stack: its state, Pulumi's home and the program's folder. What it made in Logto stays. */
  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    await rm(this.directory, { recursive: true, force: true });
  }

  async #operate(command: string, args: readonly string[], options: OperationOptions): Promise<Operation> {
    this.#operations += 1;
    const log = join(this.#folder, `events-${this.#operations}.jsonl`);
    const wanted = [
      ...(options.refresh ? ["--refresh"] : []),
      ...(options.runProgram ? ["--run-program"] : []),
      ...(options.arguments ?? []),
    ];
    const finished = await this.pulumi([command, "--event-log", log, ...args, ...wanted], options);
    return { ...finished, ...parseEvents(await readIfThere(log)) };
  }
}

/** Makes a stack: a project folder, a state of its own, the configuration. Nothing is deployed yet. */
export async function createStack(options: StackOptions): Promise<Stack> {
  const projectName = options.projectName ?? "test";
  const language = options.language ?? "javascript";
  const directory = options.directory ?? (await installedProject());
  const folder = await mkdtemp(join(tmpdir(), "pulumi-logto-stack-"));
  await mkdir(join(folder, "state"));
  const stack = new Stack(directory, folder, projectName, language, options.environment ?? {});
  await stack.setProgram(options.program);
  await stack.pulumi(["stack", "init", STACK_NAME]);
  await stack.setConfig(options.config, options.secrets);
  return stack;
}

/** The log's text; none when the engine ended before it began to write. */
async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return "";
    }
    throw error;
  }
}
