#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from "commander";

import { RELEASES, type Release } from "../emulator/releases/release.js";

/** The highest port number. */
const LARGEST_PORT = 65_535;

/** A parser of an option whose value is a whole number in a range. */
function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) {
      return value;
    }
    const bounds = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`;
    throw new InvalidArgumentError(`Give a whole number, ${bounds}.`);
  };
}

interface EmulatorArguments {
  readonly port: number;
  readonly rateLimit?: number;
  readonly latency?: number;
  readonly tokenLifetime?: number;
  readonly release?: Release;
  readonly listOrder?: number;
}

/** Runs the emulator until the process gets SIGINT or SIGTERM, and prints the variables that lead programs to it. */
async function emulate({
  port,
  rateLimit,
  latency,
  tokenLifetime,
  release,
  listOrder,
}: EmulatorArguments): Promise<void> {
  const { startEmulator } = await import("../emulator/index.js");
  const emulator = await startEmulator({
    port,
    ...(rateLimit === undefined ? {} : { requestsPer10Seconds: rateLimit }),
    ...(latency === undefined ? {} : { latencyMs: latency }),
    ...(tokenLifetime === undefined ? {} : { tokenLifetimeSeconds: tokenLifetime }),
    ...(release === undefined ? {} : { release }),
    ...(listOrder === undefined ? {} : { listOrder }),
  });
  const lines = Object.entries(emulator.environment).map(([name, value]) => `${name}=${value}\n`);
  process.stdout.write(lines.join(""));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void emulator.stop());
  }
}

/** Why the emulator did not start, in one line. */
function reasonOf(error: unknown, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return `port ${port} is in use: give another with --port, or none for one that is free`;
  }
  if (code === "EACCES") {
    return `port ${port} is not allowed to this user: give one above 1023 with --port`;
  }
  return error instanceof Error ? error.message : String(error);
}

const program = new Command("pulumi-logto").description("Tools of the Pulumi provider for Logto.").configureOutput({
  outputError: (message, write) => {
    write(`${message.trim().replaceAll("\n", " ")}\n`);
  },
});

program
  .command("emulator")
  .description("Serve a fresh Logto tenant from memory, at the loopback address, until interrupted.")
  .option("--port <port>", "the port to listen on; 0 takes one that is free", wholeNumber(0, LARGEST_PORT), 0)
  .option("--rate-limit <requests>", "the number of requests allowed in any 10 seconds; more get 429", wholeNumber(1))
  .option("--latency <milliseconds>", "the least time that each answer takes", wholeNumber(0))
  .option("--token-lifetime <seconds>", "the lifetime of tokens", wholeNumber(1))
  .addOption(new Option("--release <release>", "an older release of Logto; default: the newest").choices(RELEASES))
  .option(
    "--list-order <seed>",
    "the seed that orders lists that Logto does not sort; 0 keeps the order of creation",
    wholeNumber(0),
  )
  .action(async (options: EmulatorArguments) => {
    try {
      await emulate(options);
    } catch (error) {
      program.error(`error: the emulator does not start: ${reasonOf(error, options.port)}`, { exitCode: 1 });
    }
  });

void program.parseAsync();
