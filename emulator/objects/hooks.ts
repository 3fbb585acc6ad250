import { created, list, noContent, ok, type Answer } from "../http/answer";
import type { Body, Call, Issue, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { isTruthy } from "../http/search";
import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import { newId, newSecret } from "../store/identifiers";
import { TENANT_ID } from "../tables/columns";
import { hooks, type HookRow } from "../tables/hooks";
import { sendWebhook, type Reception } from "../webhooks/send";
import { testPayload } from "../webhooks/testPayload";
import { executionStatsOf } from "./hookLogs";

const MOST_RETRIES = 3;

/** Webhooks. Their logs are in `hookLogs.ts`. */
export const hookRoutes: Routes = {
  "GET /api/hooks": {
    paging: "optional",
    handle: ({ database, query }) => {
      const isWithStats = isTruthy(query("includeExecutionStats") ?? "");
      // A change may set the time of creation.
      const found = hooks.newestFirst(database, () => true).sort((one, other) => other.createdAt - one.createdAt);
      return list(found, (row) => (isWithStats ? withStats(database, row) : row));
    },
  },
  "POST /api/hooks": { nonEmpty: ["events"], rules: configIssues, handle: create },
  "GET /api/hooks/{id}": {
    handle: ({ database, param, query }) => {
      const hook = hooks.require(database, param("id"));
      return ok(query("includeExecutionStats") === undefined ? hook : withStats(database, hook));
    },
  },
  "PATCH /api/hooks/{id}": { nonEmpty: ["events"], rules: configIssues, handle: update },
  "PATCH /api/hooks/{id}/signing-key": {
    handle: ({ database, param }) => ok(hooks.update(database, param("id"), { signingKey: newSecret() })),
  },
  "POST /api/hooks/{id}/test": { nonEmpty: ["events"], rules: configIssues, handle: test },
  "DELETE /api/hooks/{id}": {
    handle: ({ database, param }) => {
      hooks.delete(database, param("id"));
      return noContent();
    },
  },
};

function withStats(database: Database, hook: HookRow): JsonObject {
  return { ...hook, executionStats: executionStatsOf(database, hook.id) };
}

/** The bounds of `retries`, which the document does not state. */
function configIssues(body: Body): Issue[] {
  const { retries } = body.object("config");
  if (typeof retries !== "number" || (retries >= 0 && retries <= MOST_RETRIES)) {
    return [];
  }
  const code = retries < 0 ? "too_small" : "too_big";
  return [{ code, path: ["config", "retries"], message: `From 0 to ${MOST_RETRIES}` }];
}

function create({ database, body }: Call): Answer {
  const event = body.textOrNull("event");
  const events = eventsOf(body);
  if (event === null && events.length === 0) {
    throw new Failure(400, "hook.missing_events");
  }
  const hook: HookRow = {
    tenantId: TENANT_ID,
    id: newId(),
    name: body.textOrNull("name") ?? "",
    event,
    events,
    config: body.object("config"),
    signingKey: newSecret(),
    enabled: body.flag("enabled", true),
    createdAt: Date.now(),
  };
  // An insert of a single row would turn the empty name into null.
  hooks.insertAll(database, [hook]);
  return created(hook);
}

function update({ database, param, body }: Call): Answer {
  const { createdAt } = body.fields;
  return ok(
    hooks.update(database, param("id"), {
      ...body.fields,
      ...(body.get("events") === undefined ? {} : { events: eventsOf(body) }),
      ...(typeof createdAt === "number" ? { createdAt: Math.trunc(createdAt) } : {}),
    }),
  );
}

/** The events without duplicates. */
function eventsOf(body: Body): string[] {
  return [...new Set(body.texts("events"))];
}

/** Sends an event of each requested kind to the requested address, not to the address of the hook. */
async function test({ database, param, body }: Call): Promise<Answer> {
  const { id, signingKey } = hooks.require(database, param("id"));
  const config = body.object("config");
  const sent = eventsOf(body).map(async (event) => {
    const reception = await sendWebhook({ config, signingKey }, testPayload(id, event));
    if (!reception.isSuccess) {
      throw refusal(reception);
    }
  });
  try {
    await Promise.all(sent);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(422, "hook.send_test_payload_failed");
  }
  return noContent();
}

function refusal({ status, body }: Reception): Failure {
  const data = { responseStatus: status, responseBody: body };
  return new Failure(422, "hook.endpoint_responded_with_error", data);
}
