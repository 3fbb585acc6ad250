import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** An entry of the audit log. */
export interface LogRow extends Row {
  readonly id: string;
  readonly key: string;
  readonly payload: JsonObject;
  readonly createdAt: number;
}

/** The audit log. */
export const logs = new Table<LogRow>({ name: "logs", key: (row) => row.id });
