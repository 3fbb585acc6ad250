import { DEFAULT_LIST_ORDER } from "./order";

/** One tenant's data (the tables keep rows by it) and, while a transaction runs, how to take its changes back. */
export class Database {
  #undo: (() => void)[] | undefined;

  /** @param listOrder the seed of the order of rows where none is asked for; 0 for that in which they were inserted */
  constructor(readonly listOrder = DEFAULT_LIST_ORDER) {}

  /** Notes how to take back a change that was just made. */
  record(takeBack: () => void): void {
    this.#undo?.push(takeBack);
  }

  /** Runs a transaction: where it throws, all changes made in it are taken back, and the error goes on. */
  atomically<Result>(run: () => Result): Result {
    const outer = this.#undo;
    const own: (() => void)[] = [];
    this.#undo = own;
    try {
      const result = run();
      outer?.push(...own);
      return result;
    } catch (error) {
      this.#undo = undefined;
      for (const takeBack of own.reverse()) {
        takeBack();
      }
      throw error;
    } finally {
      this.#undo = outer;
    }
  }
}
