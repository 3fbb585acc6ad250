import { Table, type Row } from "../store/table";

/** A message that was sent to somebody. */
export interface SentinelActivityRow extends Row {
  readonly id: string;
  /** The address, in lower case. */
  readonly recipient: string;
  readonly createdAt: number;
}

/** The messages that were sent, by which Logto sees that somebody gets too many. */
export const sentinelActivities = new Table<SentinelActivityRow>({ name: "sentinel_activities", key: (row) => row.id });
