import { list } from "../http/answer";
import type { Routes } from "../http/call";
import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import { logs, type LogRow } from "../tables/logs";
import { windowOf } from "./logs";

const DAY_MS = 86_400_000;

/** The logs of webhooks, with the result of each delivery. They are kept when the hook is deleted. */
export const hookLogRoutes: Routes = {
  "GET /api/hooks/{id}/recent-logs": {
    paging: "always",
    handle: ({ database, param, query, search }) => {
      const key = query("logKey");
      const { start, end } = windowOf(search);
      const isDefault = start === undefined && end === undefined;
      const since = isDefault ? Date.now() - DAY_MS : (start ?? -Infinity);
      const found = logsOf(database, param("id"), since).filter(
        (row) => (key === undefined || row.key === key) && row.createdAt <= (end ?? Infinity),
      );
      return list(found);
    },
  },
};

/** The number of deliveries of a webhook in the last day, and the number of successful ones. */
export function executionStatsOf(database: Database, hookId: string): JsonObject {
  const found = logsOf(database, hookId, Date.now() - DAY_MS);
  const successCount = found.filter((row) => row.payload["result"] === "Success").length;
  return { successCount, requestCount: found.length };
}

function logsOf(database: Database, hookId: string, since: number): LogRow[] {
  return logs.newestFirst(database, (row) => row.payload["hookId"] === hookId && row.createdAt >= since);
}
