import { list, noContent, ok } from "../http/answer";
import type { Routes } from "../http/call";
import { Failure } from "../http/failure";
import { logs } from "../tables/logs";

/** The prefix of the keys of webhook logs, which have a list of their own. */
const OF_WEBHOOKS = "TriggerHook.";

/** The audit log. The emulator writes token requests to it. */
export const logRoutes: Routes = {
  "GET /api/logs": {
    paging: "always",
    handle: ({ database, query, search }) => {
      const [userId, applicationId, key] = [query("userId"), query("applicationId"), query("logKey")];
      const { start = -Infinity, end = Infinity } = windowOf(search);
      const found = logs.newestFirst(
        database,
        (row) =>
          !row.key.startsWith(OF_WEBHOOKS) &&
          (userId === undefined || row.payload["userId"] === userId) &&
          (applicationId === undefined || row.payload["applicationId"] === applicationId) &&
          (key === undefined || row.key === key) &&
          row.createdAt >= start &&
          row.createdAt <= end,
      );
      return list(found);
    },
  },
  "GET /api/logs/{id}": {
    handle: ({ database, param }) => ok(logs.require(database, param("id"))),
  },
  "GET /api/status": { handle: () => noContent() },
};

/** A period of time, in milliseconds since the epoch, including both ends. */
interface Window {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** The period of the requested logs. @throws Failure if a bound is not a number, or the end is before the start */
export function windowOf(search: URLSearchParams): Window {
  const [start, end] = ["start_time", "end_time"].map((name) => {
    const text = search.get(name);
    if (text === null) {
      return undefined;
    }
    const time = Number(text);
    if (!Number.isFinite(time)) {
      throw new Failure(400, "guard.invalid_input");
    }
    return time;
  });
  if (start !== undefined && end !== undefined && end < start) {
    throw new Failure(400, "log.invalid_time_window");
  }
  return { start, end };
}
