import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** A webhook, with its events and its address. */
export interface HookRow extends Row {
  readonly id: string;
  /** Empty if it has none. */
  readonly name: string;
  /** The key from earlier versions, in which a hook had a single event. It only applies if `events` is empty. */
  readonly event: string | null;
  readonly events: readonly string[];
  readonly config: JsonObject;
  readonly signingKey: string;
  readonly enabled: boolean;
  readonly createdAt: number;
}

/** All webhooks. Only the id is unique. */
export const hooks = new Table<HookRow>({ name: "hooks", key: (row) => row.id });
