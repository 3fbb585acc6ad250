import assert from "node:assert/strict";

import { InvalidOptions, startEmulator, type Emulator, type Release } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { isBefore, RELEASES } from "../../../emulator/releases/release";
import { rows } from "../../../emulator/releases/table";
import { Client, outcome, textIn } from "./client";
import type { Around } from "./releaseChecks";
import { tenantOf } from "./releaseTenant";
import { testsOf } from "./releaseTests";

describe("emulator: releases", () => {
  const emulators = new Map<Release | undefined, Emulator>();
  before(async () => {
    emulators.set(undefined, await startEmulator());
    for (const release of RELEASES) {
      emulators.set(release, await startEmulator({ release }));
    }
  });
  after(async () => {
    for (const emulator of emulators.values()) {
      await emulator.stop();
    }
  });

  function emulatorOf(release: Release | undefined): Emulator {
    return emulators.get(release) ?? assert.fail("No such emulator was started");
  }

  it("differ by what came after the oldest of them", () => {
    assert.ok(rows.every(({ since }) => isBefore(RELEASES[0], since)));
  });

  for (const row of rows) {
    const last = RELEASES.findLast((release) => isBefore(release, row.since));
    const first = RELEASES.find((release) => !isBefore(release, row.since));
    const around: Around = async (act) => [
      await act(await tenantOf(emulatorOf(last), last)),
      await act(await tenantOf(emulatorOf(first), first)),
    ];
    describe(`have from ${row.since} on, but not at ${String(last)}:`, () => {
      const tests = testsOf(row);
      for (const { title, run } of tests) {
        it(title, () => run(around));
      }
      it("nothing that goes untested", () => {
        assert.ok(tests.length >= row.at.length);
      });
    });
  }

  it("drop a key that they do not know, and keep what stands beside it", async () => {
    const { client } = await tenantOf(emulatorOf("1.28"), "1.28");
    const customClientMetadata = { idTokenTtl: 60, allowTokenExchange: true, maxAllowedGrants: "no number" };
    const id = await client.create("/api/applications", { name: "m", type: "MachineToMachine", customClientMetadata });
    const { body } = await client.send("GET", `/api/applications/${id}`);
    assert.deepEqual(isJsonObject(body) && body["customClientMetadata"], { idTokenTtl: 60 });
  });

  it("are chosen at the start and by a reset, and a reset without one returns to that of the start", async () => {
    const older = await startEmulator({ release: "1.36" });
    const client = new Client(older, true);
    const outcomes = async () => [
      outcome(await client.send("GET", "/api/applications/nosuch/access-control")),
      outcome(await client.send("GET", "/api/custom-profile-fields")),
    ];
    assert.deepEqual(await outcomes(), ["404", "200"]);
    older.reset({ release: "1.28" });
    assert.deepEqual(await outcomes(), ["404", "404"]);
    older.reset();
    assert.deepEqual(await outcomes(), ["404", "200"]);
    await older.stop();
  });

  it("are not changed while it runs", async () => {
    const reply = await new Client(emulatorOf(undefined)).raw("PUT", "/__emulator/options", '{"release":"1.28"}');
    assert.equal(textIn(reply, "message"), "release: no such option");
  });

  it("are refused, with those that there are, where there is no such one", async () => {
    const reply = await new Client(emulatorOf(undefined)).raw("POST", "/__emulator/reset", '{"release":1.28}');
    assert.equal(textIn(reply, "message"), "release: none of 1.28, 1.36, 1.40; leave it out for the newest");
    await assert.rejects(startEmulator(JSON.parse('{"release":"1.2"}') as object), InvalidOptions);
  });
});
