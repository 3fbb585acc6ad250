import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import { newId } from "../../store/identifiers";
import { sentinelActivities } from "../../tables/sentinelActivities";

/** The maximum number of messages to one address within a window of time. */
const MOST_MESSAGES = 10;
const WINDOW_MS = 600_000;

/** Refuses a further message to an address that has received too many. @throws Failure */
export function requireRoom(database: Database, address: string): void {
  const recipient = address.toLowerCase();
  const since = Date.now() - WINDOW_MS;
  const sent = sentinelActivities.filter(database, (row) => row.recipient === recipient && row.createdAt > since);
  if (sent.length >= MOST_MESSAGES) {
    throw new Failure(429, "request.message_rate_limited");
  }
}

/** Records a message to an address. */
export function countMessage(database: Database, address: string): void {
  sentinelActivities.insert(database, { id: newId(), recipient: address.toLowerCase(), createdAt: Date.now() });
}
