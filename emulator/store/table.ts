import type { Json, JsonObject } from "../json";
import { requireConstraints } from "./constraints";
import type { Database } from "./database";
import type { ReferredTable, Row, TableDefinition } from "./definition";
import { Rows } from "./rows";
import { Violation } from "./violations";

export type { ReferredTable, Reference, Row, TableDefinition } from "./definition";

/** The definition of a table and, for each tenant, its rows. Rows are never changed in place. */
export class Table<R extends Row> implements ReferredTable {
  readonly #rows = new WeakMap<Database, Rows<R>>();
  readonly #cascades: ((database: Database, key: string) => void)[] = [];

  constructor(readonly definition: TableDefinition<R>) {
    for (const reference of definition.references ?? []) {
      reference.to.cascade((database, key) => {
        this.deleteWhere(database, (row) => reference.key(row) === key);
      });
    }
  }

  /** All rows, in no particular order. */
  all(database: Database): R[] {
    return this.filter(database, () => true);
  }

  /** The rows that meet a condition, in no particular order. The order stays the same until the table is written. */
  filter(database: Database, condition: (row: R) => boolean): R[] {
    return this.#of(database).unordered(condition);
  }

  /** The rows that meet a condition, the newest first. This is the order of lists that are sorted by time. */
  newestFirst(database: Database, condition: (row: R) => boolean): R[] {
    return this.#of(database).oldestFirst(condition).reverse();
  }

  /** A row that meets a condition. */
  find(database: Database, condition: (row: R) => boolean): R | undefined {
    return this.#of(database).find(condition);
  }

  get(database: Database, key: string): R | undefined {
    return this.#of(database).get(key);
  }

  /** A row. @throws Violation if there is none */
  require(database: Database, key: string): R {
    const row = this.get(database, key);
    if (row === undefined) {
      throw new Violation("noRowToRead", this.definition.name);
    }
    return row;
  }

  has(database: Database, key: string): boolean {
    return this.#of(database).has(key);
  }

  cascade(deleteReferring: (database: Database, key: string) => void): void {
    this.#cascades.push(deleteReferring);
  }

  /** Adds a row. @throws Violation if it breaks a constraint */
  insert(database: Database, row: R): R {
    return this.#add(database, emptyAsNull(row));
  }

  #add(database: Database, stored: R): R {
    const key = this.definition.key(stored);
    if (this.has(database, key)) {
      throw new Violation("unique", this.definition.name, "primary key");
    }
    requireConstraints(database, this, stored, key);
    this.#of(database).write(key, stored);
    return stored;
  }

  /**
   * Adds rows in one statement, all or none, without changes: an empty id refers to nothing.
   * @param onConflict whether a row that already exists is an error (the default) or is ignored
   * @throws Violation if a row breaks a constraint, or if there are no rows
   */
  insertAll(database: Database, rows: readonly R[], onConflict: "fail" | "keep" = "fail"): void {
    if (rows.length === 0) {
      throw new Violation("invalidInput", this.definition.name);
    }
    database.atomically(() => {
      for (const row of rows) {
        if (onConflict === "keep" && this.has(database, this.definition.key(row))) {
          continue;
        }
        this.#add(database, row);
      }
    });
  }

  /**
   * Changes columns of one row.
   * @throws Violation if there is nothing to change, the row does not exist, or it breaks a constraint
   */
  update(database: Database, key: string, changes: JsonObject): R {
    const given = Object.entries(changes).filter((entry) => entry[1] !== undefined);
    if (given.length === 0) {
      throw new Violation("invalidInput", this.definition.name);
    }
    const before = this.get(database, key);
    if (before === undefined) {
      throw new Violation("noRowToUpdate", this.definition.name);
    }
    const after: R = { ...before, ...emptyAsNull(Object.fromEntries(given)) };
    if (after["tenantId"] !== before["tenantId"]) {
      throw new Violation("rowOfAnotherTenant", this.definition.name);
    }
    const newKey = this.definition.key(after);
    if (newKey !== key && this.has(database, newKey)) {
      throw new Violation("unique", this.definition.name, "primary key");
    }
    requireConstraints(database, this, after, key);
    if (newKey !== key) {
      this.#of(database).erase(key);
    }
    this.#of(database).write(newKey, after);
    return after;
  }

  /** Deletes one row and all rows that refer to it. @throws Violation if the row does not exist */
  delete(database: Database, key: string): void {
    if (!this.has(database, key)) {
      throw new Violation("noRowToDelete", this.definition.name);
    }
    for (const deleteReferring of this.#cascades) {
      deleteReferring(database, key);
    }
    this.#of(database).erase(key);
  }

  /** Deletes the rows that meet a condition, and all rows that refer to them. */
  deleteWhere(database: Database, condition: (row: R) => boolean): void {
    for (const row of this.filter(database, condition)) {
      this.delete(database, this.definition.key(row));
    }
  }

  #of(database: Database): Rows<R> {
    const known = this.#rows.get(database);
    if (known !== undefined) {
      return known;
    }
    const rows = new Rows<R>(database);
    this.#rows.set(database, rows);
    return rows;
  }
}

/** Logto's database layer writes an empty string in a plain column as NULL. Strings inside of objects stay unchanged. */
function emptyAsNull<R extends Row>(row: R): R {
  const empty = Object.keys(row).filter((column) => row[column] === "");
  if (empty.length === 0) {
    return row;
  }
  const nulls: Record<string, Json> = Object.fromEntries(empty.map((column) => [column, null]));
  return { ...row, ...nulls };
}
