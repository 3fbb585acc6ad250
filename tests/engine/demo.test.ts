import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "../../emulator";
import { LogtoClient, resolveConnection } from "../../sdk/client";
import { childEnvironment, run, type Environment } from "../support/processes";
import { repositoryRoot } from "../support/root";
import { differences, readTenant } from "../support/logto/tenant";

const DEMO = join(__dirname, "..", "..", "tools", "demo.js");

describe("the demo", () => {
  let temporary: string;
  beforeEach(async () => {
    temporary = await mkdtemp(join(tmpdir(), "pulumi-logto-test-"));
  });
  afterEach(async () => {
    await rm(temporary, { recursive: true });
  });

  it("shows the life of the quickstart, and leaves nothing behind", async () => {
    const { exitCode, stdout } = await run(process.execPath, [DEMO], {
      directory: repositoryRoot(),
      environment: { TMPDIR: temporary },
    });
    assert.equal(exitCode, 0, stdout);
    assert.deepEqual(
      [...stdout.matchAll(/^ {4}ok: (.*)$/gm)].map(([, line = ""]) => line.replace(/\d+/, "N")),
      [
        "N objects to create",
        "N objects created",
        "the secrets are there, and not shown",
        "N objects unchanged",
        "N change found",
        "the application is as the program says",
        "N objects deleted",
        "the tenant has what it had before: N objects",
      ],
    );
    assert.deepEqual(await readdir(temporary), []);
  });

  it("destroys what it has made in a Logto that is named, when it is interrupted", async () => {
    const emulator = await startEmulator();
    try {
      const client = new LogtoClient(resolveConnection({}, emulator.environment));
      const before = await readTenant(client);
      const { exitCode, stdout } = await interruptAt(/Application web created/, {
        ...emulator.environment,
        TMPDIR: temporary,
      });
      assert.equal(exitCode, 130, stdout);
      assert.match(stdout, /==> Destroy what was made so far/);
      assert.deepEqual(differences(before, await readTenant(client)), []);
      assert.deepEqual(await readdir(temporary), []);
    } finally {
      await emulator.stop();
    }
  });

  it("says which variable is missing when a Logto is named in part", async () => {
    const { exitCode, stdout } = await run(process.execPath, [DEMO], {
      directory: repositoryRoot(),
      environment: { LOGTO_ENDPOINT: "http://127.0.0.1:1", LOGTO_APP_ID: "app", TMPDIR: temporary },
    });
    assert.equal(exitCode, 1);
    assert.match(stdout, /LOGTO_APP_SECRET/);
    assert.doesNotMatch(stdout, /LOGTO_APP_ID|\n {4}at /);
  });
});

/** Runs the demo, and sends it the signal of Ctrl-C as soon as its output matches. */
async function interruptAt(
  moment: RegExp,
  environment: Environment,
): Promise<{ readonly exitCode: number | null; readonly stdout: string }> {
  const demo = spawn(process.execPath, [DEMO], {
    cwd: repositoryRoot(),
    env: childEnvironment(environment),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let stdout = "";
  let interrupted = false;
  demo.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (interrupted || !moment.test(stdout)) {
      return;
    }
    interrupted = true;
    demo.kill("SIGINT");
  });
  return new Promise((resolve, reject) => {
    demo.once("error", reject);
    demo.once("close", (exitCode) => {
      resolve({ exitCode, stdout });
    });
  });
}
