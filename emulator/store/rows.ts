import type { Database } from "./database";
import type { Row } from "./definition";
import { unordered } from "./order";

/** The rows of one table in one database, by their keys. Writes are part of the current transaction. */
export class Rows<R extends Row> {
  readonly #byKey = new Map<string, R>();
  #writes = 0;

  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(key: string): R | undefined {
    return this.#byKey.get(key);
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** A row that meets a condition. */
  find(condition: (row: R) => boolean): R | undefined {
    for (const row of this.#byKey.values()) {
      if (condition(row)) {
        return row;
      }
    }
    return undefined;
  }

  /** The rows that meet a condition, in no particular order. */
  unordered(condition: (row: R) => boolean): R[] {
    return unordered(this.oldestFirst(condition), this.#database.listOrder, this.#writes);
  }

  /** The rows that meet a condition, in the order of insertion. */
  oldestFirst(condition: (row: R) => boolean): R[] {
    return [...this.#byKey.values()].filter(condition);
  }

  write(key: string, row: R): void {
    const before = this.#byKey.get(key);
    this.#byKey.set(key, row);
    this.#writes += 1;
    this.#database.record(() => {
      if (before === undefined) {
        this.#byKey.delete(key);
      } else {
        this.#byKey.set(key, before);
      }
    });
  }

  erase(key: string): void {
    const before = this.#byKey.get(key);
    this.#byKey.delete(key);
    this.#writes += 1;
    this.#database.record(() => {
      if (before !== undefined) {
        this.#byKey.set(key, before);
      }
    });
  }
}
