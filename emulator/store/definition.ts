import type { JsonObject } from "../json";
import type { Database } from "./database";

/** A row: columns by name, in the order in which Logto answers them. */
export type Row = JsonObject;

/** A column, or several, that point at a row of another table. */
export interface Reference<R extends Row> {
  /** The table pointed at. */
  readonly to: ReferredTable;
  /** The key of the row pointed at, or null where the column is null. */
  readonly key: (row: R) => string | null;
}

/** What a reference needs to know of the table that it points at. */
export interface ReferredTable {
  /** Whether the table has a row of that key. */
  has(database: Database, key: string): boolean;
  /** Tells the table that deleting one of its rows deletes others. */
  cascade(deleteReferring: (database: Database, key: string) => void): void;
}

/** What a table of Logto's database is, as far as it can be seen from outside. */
export interface TableDefinition<R extends Row> {
  readonly name: string;
  /** The primary key of a row, as one string. */
  readonly key: (row: R) => string;
  /** Foreign keys: the row pointed at must exist, and its deletion deletes this row. */
  readonly references?: readonly Reference<R>[];
  /** Unique constraints besides the primary key: by name, the value that must be unique, or null for none. */
  readonly unique?: Readonly<Record<string, (row: R) => string | null>>;
  /** The most characters that a column holds. */
  readonly lengths?: Readonly<Record<string, number>>;
  /** Columns that hold whole numbers only. */
  readonly integers?: readonly string[];
  /** A check constraint or trigger. */
  readonly check?: (row: R, database: Database) => boolean;
}
