import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client, credentials, Metadata, type ServiceError } from "@grpc/grpc-js";
import { ConfigureRequest, ConfigureResponse } from "@pulumi/pulumi/proto/provider_pb";
import { HostedProvider, type Call, type Message } from "./hostedProvider";
import { childEnvironment, type Environment } from "../processes";
import { initFailure, secretValue, toStruct, type InitFailure, type Properties } from "./wire";

export { HostedProvider, providerText, withoutProvider } from "./hostedProvider";
export { UNKNOWN, type Properties } from "./wire";

/** The module of the dynamic-provider host, and the argument that the engine gives it (its own address, which nothing uses). */
const HOST_MODULE = "@pulumi/pulumi/cmd/dynamic-provider";
const ENGINE_ADDRESS = "127.0.0.1:0";

/** The line that precedes messages of `pulumi.log` in the host. */
const LOG_LINE = /^(debug|info|warning|error): /;

/** A call that the provider refused. The engine would print the message. */
export class HostError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "HostError";
  }
}

/** A call after which the object exists, but is not complete. The engine keeps it in the state with these properties. */
export class PartialFailure extends HostError {
  readonly id: string;
  readonly properties: Properties;
  readonly reasons: readonly string[];

  constructor(message: string, failure: InitFailure) {
    super(message);
    this.name = "PartialFailure";
    this.id = failure.id;
    this.properties = failure.properties;
    this.reasons = failure.reasons;
  }
}

/** The options of the host. */
export interface HostOptions {
  /** The program's folder, whose node_modules holds pulumi-logto and `@pulumi/pulumi`. */
  readonly directory: string;
  /** The stack's configuration, by full key (`logto:endpoint`); structured values as JSON text. */
  readonly config?: Readonly<Record<string, string>>;
  /** The same for secrets. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly environment?: Environment;
}

/** The host of dynamic providers as a separate process, with the protocol of the engine. */
export class Host {
  readonly #output: { stdout: string; stderr: string };

  readonly #process: ChildProcessWithoutNullStreams;
  readonly #client: Client;

  private constructor(
    process: ChildProcessWithoutNullStreams,
    client: Client,
    output: { stdout: string; stderr: string },
  ) {
    this.#process = process;
    this.#client = client;

    this.#output = output;
  }

  static async start(options: HostOptions): Promise<Host> {
    const module = createRequire(join(options.directory, "index.js")).resolve(HOST_MODULE);
    const child = spawn(process.execPath, [module, ENGINE_ADDRESS], {
      cwd: options.directory,
      env: childEnvironment(options.environment),
    });
    const output = { stdout: "", stderr: "" };
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    const port = await firstLine(child, output);
    const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), {
      "grpc.max_receive_message_length": -1,
      "grpc.max_send_message_length": -1,
    });
    const host = new Host(child, client, output);
    await host.configure(options.config, options.secrets);
    return host;
  }

  /** The output of the host, without its port. */
  get stdout(): string {
    return this.#output.stdout;
  }

  get stderr(): string {
    return this.#output.stderr;
  }

  /** The messages of providers through `pulumi.log`, one line each. */
  get logs(): readonly string[] {
    return [...this.stdout.split("\n"), ...this.stderr.split("\n")].filter((line) => LOG_LINE.test(line));
  }

  /** Configures the host again. A provider that was already called keeps its earlier configuration. */
  async configure(config: HostOptions["config"] = {}, secrets: HostOptions["secrets"] = {}): Promise<void> {
    const hidden = Object.entries(secrets).map(([key, value]) => [key, secretValue(value)] as const);
    const request = new ConfigureRequest().setArgs(toStruct({ ...config, ...Object.fromEntries(hidden) }));
    await this.#call("Configure", request, (bytes) => ConfigureResponse.deserializeBinary(bytes));
  }

  /** The provider class in a module of the package: `application` is `providers/application.js`. */
  provider(module: string): HostedProvider {
    return new HostedProvider(this.#call, module);
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    this.#client.close();
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) {
      return;
    }
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGKILL");
    await ended;
  }

  readonly #call: Call = <Response>(method: string, request: Message, parse: (bytes: Uint8Array) => Response) =>
    new Promise<Response>((resolve, reject) => {
      this.#client.makeUnaryRequest(
        `/pulumirpc.ResourceProvider/${method}`,
        (message: Message) => Buffer.from(message.serializeBinary()),
        parse,
        request,
        new Metadata(),
        (error, response) => {
          if (error) {
            reject(toHostError(error));
          } else if (response === undefined) {
            reject(new HostError(`${method} was answered with nothing.`));
          } else {
            resolve(response);
          }
        },
      );
    });
}

/** Starts the real host of dynamic providers in a program's folder, and configures it. Stop it with {@link Host.stop}. */
export function startHost(options: HostOptions): Promise<Host> {
  return Host.start(options);
}

/** The first line of the host's output, which is its port. Further output is collected. */
async function firstLine(
  child: ChildProcessWithoutNullStreams,
  output: { stdout: string; stderr: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => {
      reject(new HostError(`The host ended before it gave its port.\n${output.stderr}`));
    });
    const lines = createInterface({ input: child.stdout });
    lines.once("line", (port) => {
      lines.on("line", (line) => (output.stdout += `${line}\n`));
      resolve(port);
    });
  });
}

function toHostError(error: ServiceError): HostError {
  const failure = initFailure(error.metadata);
  return failure === undefined ? new HostError(error.details) : new PartialFailure(error.details, failure);
}
