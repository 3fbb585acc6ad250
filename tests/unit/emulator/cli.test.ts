import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once, type EventEmitter } from "node:events";
import { join } from "node:path";

import { startEmulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { LogtoClient, resolveConnection } from "../../../sdk/client";

const CLI = join(__dirname, "..", "..", "..", "sdk", "cli.js");

function run(...args: string[]) {
  return spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

/** Waits for an event, and returns its first value. */
async function first(emitter: EventEmitter, event: string): Promise<unknown> {
  const values: readonly unknown[] = await once(emitter, event);
  return values[0];
}

/** The variables that an emulator prints. */
async function printed(child: ReturnType<typeof run>): Promise<Record<string, string>> {
  let text = "";
  while (!/^LOGTO_APP_SECRET=.*\n/m.test(text)) {
    text += String(await first(child.stdout, "data"));
  }
  const lines = text.trim().split("\n");
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

async function failure(...args: string[]): Promise<string> {
  const child = run(...args);
  let text = "";
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  assert.equal(await first(child, "close"), 1);
  return text;
}

describe("sdk/cli emulator", () => {
  it("prints how programs find it, serves, and ends when told to", async () => {
    const child = run(
      ...["emulator", "--token-lifetime", "9", "--rate-limit", "100", "--latency", "0", "--release", "1.28"],
    );
    const environment = await printed(child);
    assert.deepEqual(Object.keys(environment), [
      "LOGTO_ENDPOINT",
      "LOGTO_TENANT_ID",
      "LOGTO_APP_ID",
      "LOGTO_APP_SECRET",
    ]);
    const credentials = `${environment["LOGTO_APP_ID"] ?? ""}:${environment["LOGTO_APP_SECRET"] ?? ""}`;
    const response = await fetch(`${environment["LOGTO_ENDPOINT"] ?? ""}/oidc/token`, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
      body: new URLSearchParams({ grant_type: "client_credentials", resource: "https://default.logto.app/api" }),
    });
    assert.match(await response.text(), /"expires_in":9/);
    assert.equal((await fetch(`${environment["LOGTO_ENDPOINT"] ?? ""}/api/configs/id-token`)).status, 404);
    child.kill("SIGTERM");
    assert.equal(await first(child, "close"), 0);
  });

  it("gives lists the order that is asked for", async () => {
    const child = run("emulator", "--list-order", "0");
    const client = new LogtoClient(resolveConnection({}, await printed(child)));
    for (const name of ["b", "c", "a"]) {
      await client.post("/organizations", { name });
    }
    const names = (await client.list("/organizations")).map((item) => isJsonObject(item) && item["name"]);
    assert.deepEqual(names, ["b", "c", "a"]);
    child.kill("SIGTERM");
    await first(child, "close");
  });

  it("says in one line what is wrong with its options", async () => {
    const bad: [string[], RegExp][] = [
      [["--port", "x"], /--port.*Give a whole number, 0 to 65535/],
      [["--rate-limit", "0"], /--rate-limit.*Give a whole number, 1 or more/],
      [["--release", "1.2"], /--release.*Allowed choices are 1\.28, 1\.36, 1\.40/],
      [["--list-order", "-1"], /--list-order.*Give a whole number, 0 or more/],
      [["--prt", "1"], /unknown option '--prt'.*Did you mean --port/],
    ];
    for (const [options, reason] of bad) {
      const text = await failure("emulator", ...options);
      assert.match(text, reason);
      assert.equal(text.trim().split("\n").length, 1);
    }
  });

  it("says in one line that a port is in use", async () => {
    const emulator = await startEmulator();
    const { port } = new URL(emulator.endpoint);
    const text = await failure("emulator", "--port", port);
    await emulator.stop();
    assert.equal(
      text,
      `error: the emulator does not start: port ${port} is in use: give another with --port, or none for one that is free\n`,
    );
  });
});
