/**
 * The whole life of the quickstart, as a user would run it: `npm run demo`. It uses a Logto in memory, or the one that
 * LOGTO_ENDPOINT, LOGTO_APP_ID and LOGTO_APP_SECRET name. Its status is 0 only if each step had the expected result.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLogto } from "./demo/logto";
import { makeProject } from "./demo/project";
import { say } from "./demo/say";
import { Expectation, showLife } from "./demo/life";
import { ClientError } from "../sdk/client";
import { CommandFailed } from "../tests/support/processes";

/** The status of a command that Ctrl-C ended: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

async function demonstrate(interrupt: AbortSignal): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "pulumi-logto-demo-"));
  // All temporary files, including those of npm and the engine, are in this folder and removed with it.
  process.env["TMPDIR"] = folder;
  try {
    const logto = await openLogto();
    try {
      const project = await makeProject(folder, logto.client.connection, interrupt);
      await showLife(logto, project, interrupt);
    } finally {
      await logto.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<number> {
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      interruption.abort();
    });
  }
  try {
    await demonstrate(interruption.signal);
    return 0;
  } catch (error) {
    if (interruption.signal.aborted) {
      say("Interrupted. Everything was cleaned up.");
      return INTERRUPTED;
    }
    const isForPeople = [Expectation, ClientError, CommandFailed].some((kind) => error instanceof kind);
    if (!(error instanceof Error && isForPeople)) {
      throw error;
    }
    say(`The demo failed: ${error.message}`);
    return 1;
  }
}

void main().then((status) => {
  process.exitCode = status;
});
