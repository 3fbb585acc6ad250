import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { engineFolders } from "./folders";
import { parseEvents, type Events } from "./events";
import { CommandFailed, run, type Environment, type Finished } from "../processes";
import { installedProject, writeProgram, type Language } from "../package/project";

export type { Changes, Diagnostic, Step } from "./events";

/** The passphrase for the secrets in the state and the configuration. */
export const PASSPHRASE = "passphrase of the tests";

/** The name of the stacks. Each has its own state folder, so they do not conflict. */
const STACK_NAME = "test";

/** The options of a stack and its program. */
export interface StackOptions {
  /** The text of the program. */
  readonly program: string;
  /** The language of the program. Default: JavaScript, which starts fastest. */
  readonly language?: Language;
  /** An existing project folder. Default: a new one, in which npm has installed the packed package. */
  readonly directory?: string;
  /** Plain configuration by full key: `logto:endpoint`, `logto:tenants.other.endpoint`. */
  readonly config?: Readonly<Record<string, string>>;
  /** Secret configuration by full key. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The environment of every operation. Variables that start with LOGTO_ are not inherited. */
  readonly environment?: Environment;
  /** Default: `test`. */
  readonly projectName?: string;
}

/** The options of an operation. */
export interface OperationOptions {
  /** Runs a refresh first (up, preview, destroy). */
  readonly refresh?: boolean;
  /** Runs the program in a refresh or a destroy, so that they use the current configuration. */
  readonly runProgram?: boolean;
  /** Further arguments of the command. */
  readonly arguments?: readonly string[];
  readonly environment?: Environment;
  /** Returns the result of a failed operation instead of throwing an error. Default: false. */
  readonly allowFailure?: boolean;
  /** Kills the engine and its plugins, like a crash. */
  readonly signal?: AbortSignal;
  /** Interrupts the engine, like Ctrl-C. */
  readonly interrupt?: AbortSignal;
  /** Called with the output of the engine while it runs. */
  readonly onOutput?: (text: string) => void;
}

/** The output and the steps of an operation. */
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
    /** The folder of the state and of Pulumi's home. */
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
      // The event log is an option for the engine's own developers.
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

  /** The state, in the form of Pulumi's deployment. Secrets are encrypted unless they are requested. */
  async export(options: { readonly showSecrets?: boolean } = {}): Promise<unknown> {
    const { stdout } = await this.pulumi(["stack", "export", ...(options.showSecrets ? ["--show-secrets"] : [])]);
    const deployment: unknown = JSON.parse(stdout);
    return deployment;
  }

  /** Replaces the state of the stack. */
  async import(deployment: unknown): Promise<void> {
    const file = join(this.#folder, "import.json");
    await writeFile(file, JSON.stringify(deployment));
    await this.pulumi(["stack", "import", "--file", file]);
  }

  /** The path of the state file. The file backend keeps a second file with its attributes beside it: `<stack>.json.attrs`. */
  get stateFile(): string {
    return join(this.#folder, "state", ".pulumi", "stacks", this.#projectName, `${STACK_NAME}.json`);
  }

  /** The content of the state file on disk. */
  stateText(): Promise<string> {
    return readFile(this.stateFile, "utf8");
  }

  /** The outputs of the program, with secrets in plain text. */
  async outputs(): Promise<Record<string, unknown>> {
    const { stdout } = await this.pulumi(["stack", "output", "--json", "--show-secrets"]);
    const outputs: unknown = JSON.parse(stdout);
    return typeof outputs === "object" && outputs !== null ? { ...outputs } : {};
  }

  /** Changes the program. */
  setProgram(program: string): Promise<void> {
    return writeProgram(this.directory, { projectName: this.#projectName, language: this.#language, program });
  }

  /** Sets configuration, plain and secret, by full key. A dot in a key addresses a structured value. */
  async setConfig(config: StackOptions["config"] = {}, secrets: StackOptions["secrets"] = {}): Promise<void> {
    const pairs = [
      ...Object.entries(config).flatMap(([key, value]) => ["--plaintext", `${key}=${value}`]),
      ...Object.entries(secrets).flatMap(([key, value]) => ["--secret", `${key}=${value}`]),
    ];
    if (pairs.length > 0) {
      await this.pulumi(["config", "set-all", "--path", ...pairs]);
    }
  }

  /** Removes configuration. */
  async removeConfig(...keys: readonly string[]): Promise<void> {
    await this.pulumi(["config", "rm-all", "--path", ...keys]);
  }

  /** Runs any command of the engine on this stack. @throws CommandFailed if it fails */
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

  /** Deletes the files of the stack: its state, Pulumi's home and the program's folder. Its objects in Logto stay. */
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

/** Creates a stack: a project folder, its own state, the configuration. Nothing is deployed yet. */
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

/** The text of the log; empty if the engine ended before it began to write. */
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
