import { DEFAULT_LIST_ORDER } from "./order";

/**
 * The data of one tenant, by which the tables keep their rows. During a transaction it also records how to undo its changes.
 */
export class Database {
  #undo: (() => void)[] | undefined;

  /** @param listOrder the seed of the order of rows in queries without an order; 0 for the order of insertion */
  constructor(readonly listOrder = DEFAULT_LIST_ORDER) {}

  /** Records how to undo a change that was just made. */
  record(takeBack: () => void): void {
    this.#undo?.push(takeBack);
  }

  /** Runs a transaction. If it throws, all of its changes are undone, and the error is thrown again. */
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
