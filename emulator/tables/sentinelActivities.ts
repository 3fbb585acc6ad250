import { Table, type Row } from "../store/table";

/** A message that was sent to an address. */
export interface SentinelActivityRow extends Row {
  readonly id: string;
  /** The address, in lower case. */
  readonly recipient: string;
  readonly createdAt: number;
}

/** The sent messages, by which Logto limits the number of messages to one address. */
export const sentinelActivities = new Table<SentinelActivityRow>({ name: "sentinel_activities", key: (row) => row.id });
