import type { JsonObject } from "../json";
import type { Database } from "./database";

/** A row: columns by name, in the order of Logto's answers. */
export type Row = JsonObject;

/** A foreign key of one or more columns. */
export interface Reference<R extends Row> {
  /** The referenced table. */
  readonly to: ReferredTable;
  /** The key of the referenced row, or null if the column is null. */
  readonly key: (row: R) => string | null;
}

/** The part of a referenced table that a reference needs. */
export interface ReferredTable {
  /** Whether the table has a row with the key. */
  has(database: Database, key: string): boolean;
  /** Registers that a deletion of one of its rows deletes other rows. */
  cascade(deleteReferring: (database: Database, key: string) => void): void;
}

/** The definition of a table of Logto's database, as far as clients can observe it. */
export interface TableDefinition<R extends Row> {
  readonly name: string;
  /** The primary key of a row, as one string. */
  readonly key: (row: R) => string;
  /** Foreign keys. The referenced row must exist, and its deletion deletes this row. */
  readonly references?: readonly Reference<R>[];
  /** Unique constraints by name, except the primary key: the value that must be unique, or null for none. */
  readonly unique?: Readonly<Record<string, (row: R) => string | null>>;
  /** The maximum lengths of columns, in characters. */
  readonly lengths?: Readonly<Record<string, number>>;
  /** Columns that only hold whole numbers. */
  readonly integers?: readonly string[];
  /** A check constraint or trigger. */
  readonly check?: (row: R, database: Database) => boolean;
}
