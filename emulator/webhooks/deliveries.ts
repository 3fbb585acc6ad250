import type { Json, JsonObject } from "../json";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { hooks, type HookRow } from "../tables/hooks";
import { logs } from "../tables/logs";
import type { Occurrence } from "./events";
import { maskedObject } from "./masked";
import { addressOf, sendWebhook, type Reception } from "./send";

/** The address from which all requests come. */
const LOOPBACK = "127.0.0.1";

/** The webhooks that are being sent. */
export class Deliveries {
  readonly #underWay = new Set<Promise<void>>();

  /**
   * Sends events to every webhook that listens to them, and writes the results to the log, without waiting for them.
   * @param userAgent the user agent of the request that caused the events
   */
  start(database: Database, occurrences: readonly Occurrence[], userAgent: string | undefined): void {
    for (const { event, context } of occurrences) {
      const payload: JsonObject = { event, createdAt: new Date().toISOString(), userAgent, ip: LOOPBACK, ...context };
      for (const hook of hooks.filter(database, (row) => isFor(row, event))) {
        this.#track(deliver(database, hook, event, { ...payload, hookId: hook.id }));
      }
    }
  }

  /** Resolves when no webhook is being sent any more. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) {
      await Promise.all(this.#underWay);
    }
  }

  #track(delivery: Promise<void>): void {
    this.#underWay.add(delivery);
    void delivery.finally(() => this.#underWay.delete(delivery));
  }
}

/** Whether a webhook listens to an event. The old single event counts only if the list of events is empty. */
function isFor({ enabled, events, event: single }: HookRow, event: string): boolean {
  return enabled && (events.length > 0 ? events.includes(event) : single === event);
}

async function deliver(database: Database, hook: HookRow, event: string, body: JsonObject): Promise<void> {
  const key = `TriggerHook.${event}`;
  const outcome = await outcomeOf(hook, body);
  const payload = maskedObject({ hookId: hook.id, hookRequest: { body }, ...outcome });
  logs.insert(database, { id: newId(), key, payload: { key, ...payload }, createdAt: Date.now() });
}

async function outcomeOf(hook: HookRow, payload: JsonObject): Promise<JsonObject> {
  try {
    const reception = await sendWebhook(hook, payload);
    const response = { statusCode: reception.status, body: parsed(reception) };
    const error = `HTTPError: Request failed with status code ${reception.status}: POST ${addressOf(hook.config)}`;
    return { response, ...(reception.isSuccess ? { result: "Success" } : { result: "Error", error }) };
  } catch (error) {
    return { result: "Error", error: String(error) };
  }
}

function parsed({ body }: Reception): Json {
  try {
    return (JSON.parse(body) as Json) ?? body;
  } catch {
    return body;
  }
}
