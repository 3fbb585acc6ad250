import assert from "node:assert/strict";

import sinon from "sinon";

import { executionStatsOf } from "../../../emulator/objects/hookLogs";
import { Database } from "../../../emulator/store/database";
import { logs } from "../../../emulator/tables/logs";

const HOUR_MS = 3_600_000;

describe("emulator: logs of webhooks", () => {
  let clock: sinon.SinonFakeTimers;

  before(() => {
    clock = sinon.useFakeTimers({ now: 100 * HOUR_MS });
  });

  after(() => {
    clock.restore();
  });

  it("are counted for a hook and the last day, and those of success once more", () => {
    const database = new Database();
    const entries: [hookId: string, result: string, hoursAgo: number][] = [
      ["a", "Success", 0],
      ["a", "Error", 23],
      ["a", "Success", 25],
      ["b", "Success", 1],
    ];
    for (const [index, [hookId, result, hoursAgo]] of entries.entries()) {
      const key = "TriggerHook.Role.Created";
      const payload = { key, hookId, result };
      logs.insert(database, { id: String(index), key, payload, createdAt: Date.now() - hoursAgo * HOUR_MS });
    }
    assert.deepEqual(executionStatsOf(database, "a"), { successCount: 1, requestCount: 2 });
    assert.deepEqual(executionStatsOf(database, "nosuch"), { successCount: 0, requestCount: 0 });
  });
});
