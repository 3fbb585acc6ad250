import { list, noContent, ok } from "../http/answer";
import type { Routes } from "../http/call";
import { Failure } from "../http/failure";
import { logs } from "../tables/logs";

/** The audit log. The emulator writes token requests to it. */
export const logRoutes: Routes = {
  "GET /api/logs": {
    paging: "always",
    handle: ({ database, query }) => {
      const [userId, applicationId, key] = [query("userId"), query("applicationId"), query("logKey")];
      const [start, end] = [Number(query("start_time") ?? -Infinity), Number(query("end_time") ?? Infinity)];
      if (end < start) throw new Failure(400, "log.invalid_time_window");
      const found = logs.newestFirst(
        database,
        (row) =>
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
