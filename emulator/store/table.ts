import type { Json, JsonObject } from "../json";
import type { Database } from "./database";
import { Violation } from "./violations";

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

/** A table's definition and, for each tenant, its rows. Rows are never changed in place. */
export class Table<R extends Row> implements ReferredTable {
  readonly #rows = new WeakMap<Database, Map<string, R>>();
  readonly #cascades: ((database: Database, key: string) => void)[] = [];

  constructor(readonly definition: TableDefinition<R>) {
    for (const reference of definition.references ?? []) {
      reference.to.cascade((database, key) => {
        this.deleteWhere(database, (row) => reference.key(row) === key);
      });
    }
  }

  /** All rows, in the order in which they were inserted. */
  all(database: Database): R[] {
    return [...this.#of(database).values()];
  }

  /** The rows that a condition holds for, in the order in which they were inserted. */
  filter(database: Database, condition: (row: R) => boolean): R[] {
    return this.all(database).filter(condition);
  }

  /** The first row that a condition holds for. */
  find(database: Database, condition: (row: R) => boolean): R | undefined {
    for (const row of this.#of(database).values()) {
      if (condition(row)) return row;
    }
    return undefined;
  }

  get(database: Database, key: string): R | undefined {
    return this.#of(database).get(key);
  }

  has(database: Database, key: string): boolean {
    return this.#of(database).has(key);
  }

  cascade(deleteReferring: (database: Database, key: string) => void): void {
    this.#cascades.push(deleteReferring);
  }

  /** Adds a row. @throws Violation where a constraint does not hold */
  insert(database: Database, row: R): R {
    const stored = emptyAsNull(row);
    const key = this.definition.key(stored);
    if (this.has(database, key)) throw new Violation("unique", this.definition.name, "primary key");
    this.#check(database, stored, key);
    this.#write(database, key, stored);
    return stored;
  }

  /**
   * Adds rows in one statement: all or none.
   * @param onConflict whether a row that is there already is an error (default) or is left alone
   * @throws Violation where a constraint does not hold, or where there are no rows at all
   */
  insertAll(database: Database, rows: readonly R[], onConflict: "fail" | "keep" = "fail"): void {
    if (rows.length === 0) throw new Violation("invalidInput", this.definition.name);
    database.atomically(() => {
      for (const row of rows) {
        if (onConflict === "keep" && this.has(database, this.definition.key(row))) continue;
        this.insert(database, row);
      }
    });
  }

  /**
   * Changes columns of one row.
   * @throws Violation where nothing is to be changed, the row is not there, or a constraint does not hold
   */
  update(database: Database, key: string, changes: JsonObject): R {
    const given = Object.entries(changes).filter((entry) => entry[1] !== undefined);
    if (given.length === 0) throw new Violation("invalidInput", this.definition.name);
    const before = this.get(database, key);
    if (before === undefined) throw new Violation("noRowToUpdate", this.definition.name);
    const after: R = emptyAsNull({ ...before, ...Object.fromEntries(given) });
    if (after["tenantId"] !== before["tenantId"]) throw new Violation("rowOfAnotherTenant", this.definition.name);
    const newKey = this.definition.key(after);
    if (newKey !== key && this.has(database, newKey)) {
      throw new Violation("unique", this.definition.name, "primary key");
    }
    this.#check(database, after, key);
    if (newKey !== key) this.#erase(database, key);
    this.#write(database, newKey, after);
    return after;
  }

  /** Deletes one row and all that refers to it. @throws Violation where the row is not there */
  delete(database: Database, key: string): void {
    if (!this.has(database, key)) throw new Violation("noRowToDelete", this.definition.name);
    for (const deleteReferring of this.#cascades) deleteReferring(database, key);
    this.#erase(database, key);
  }

  /** Deletes the rows that a condition holds for, and all that refers to them. */
  deleteWhere(database: Database, condition: (row: R) => boolean): void {
    for (const row of this.filter(database, condition)) this.delete(database, this.definition.key(row));
  }

  #of(database: Database): Map<string, R> {
    const known = this.#rows.get(database);
    if (known !== undefined) return known;
    const rows = new Map<string, R>();
    this.#rows.set(database, rows);
    return rows;
  }

  #check(database: Database, row: R, ownKey: string): void {
    const { name, lengths = {}, integers = [], unique = {}, references = [], check } = this.definition;
    for (const column of integers) {
      const value = row[column];
      if (typeof value === "number" && !Number.isInteger(value)) throw new Violation("invalidInput", name);
    }
    for (const [column, length] of Object.entries(lengths)) {
      const value = row[column];
      if (typeof value === "string" && charactersOf(value) > length) throw new Violation("tooLong", name);
    }
    if (check?.(row, database) === false) throw new Violation("check", name);
    for (const [constraint, valueOf] of Object.entries(unique)) {
      const value = valueOf(row);
      if (value === null) continue;
      const clash = this.find(database, (other) => this.definition.key(other) !== ownKey && valueOf(other) === value);
      if (clash !== undefined) throw new Violation("unique", name, constraint);
    }
    for (const reference of references) {
      const key = reference.key(row);
      if (key !== null && !reference.to.has(database, key)) throw new Violation("foreignKey", name);
    }
  }

  #write(database: Database, key: string, row: R): void {
    const rows = this.#of(database);
    const before = rows.get(key);
    rows.set(key, row);
    database.record(() => {
      if (before === undefined) rows.delete(key);
      else rows.set(key, before);
    });
  }

  #erase(database: Database, key: string): void {
    const rows = this.#of(database);
    const before = rows.get(key);
    rows.delete(key);
    database.record(() => {
      if (before !== undefined) rows.set(key, before);
    });
  }
}

/** How many characters a database counts in a text: code points, not the units of UTF-16. */
function charactersOf(text: string): number {
  return Array.from(text).length;
}

/** Logto's database layer writes an empty string in a plain column as NULL; strings inside objects stay. */
function emptyAsNull<R extends Row>(row: R): R {
  const empty = Object.keys(row).filter((column) => row[column] === "");
  if (empty.length === 0) return row;
  const nulls: Record<string, Json> = Object.fromEntries(empty.map((column) => [column, null]));
  return { ...row, ...nulls };
}
