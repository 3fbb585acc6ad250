import { list, noContent, ok } from "../http/answer";
import type { Routes } from "../http/call";
import { Failure } from "../http/failure";
import { logs } from "../tables/logs";

/** How the keys of audit logs begin. The logs of webhooks, which stand in the same table, are not among them. */
const AUDIT_PREFIXES: readonly string[] = [
  "ExchangeTokenBy",
  "RevokeToken",
  "RevokeGrants",
  "Interaction",
  "JwtCustomizer",
  "SamlApplication",
  "Action",
  "Unknown",
];

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
          AUDIT_PREFIXES.some((prefix) => row.key.startsWith(prefix)) &&
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

/** A stretch of time, in milliseconds since the epoch, both ends included. */
interface Window {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** The stretch of time that logs are asked of. @throws Failure where a bound is no number, or the end is before the start */
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
