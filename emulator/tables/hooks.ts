import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** A webhook: what is told to whom. */
export interface HookRow extends Row {
  readonly id: string;
  /** Empty where it has none. */
  readonly name: string;
  /** From the time when a hook had one event; it counts only where `events` is empty. */
  readonly event: string | null;
  readonly events: readonly string[];
  readonly config: JsonObject;
  readonly signingKey: string;
  readonly enabled: boolean;
  readonly createdAt: number;
}

/** All webhooks. Nothing of them is unique but the id. */
export const hooks = new Table<HookRow>({ name: "hooks", key: (row) => row.id });
