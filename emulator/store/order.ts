import { createHash } from "node:crypto";

/** The default seed. */
export const DEFAULT_LIST_ORDER = 1;
/** The seed that stands for the order in which rows were inserted. */
const AS_INSERTED = 0;

const BYTES_OF_A_RANK = 4;

/**
 * The rows of a query without an order. Like PostgreSQL, it returns them in an arbitrary order. With a seed other than 0 it is
 * never the order of insertion. It depends on the seed, the writes and the number of rows, so that a run can be repeated.
 * @param rows the rows in the order in which they were inserted
 * @param writes the number of writes to their table before; each write changes the order
 */
export function unordered<R>(rows: R[], seed: number, writes: number): R[] {
  if (seed === AS_INSERTED || rows.length < 2) {
    return rows;
  }
  const outputLength = rows.length * BYTES_OF_A_RANK;
  const ranks = createHash("shake256", { outputLength }).update(`${seed} ${writes}`).digest();
  const ranked = rows.map((row, index) => ({ row, index, rank: ranks.readUInt32LE(index * BYTES_OF_A_RANK) }));
  ranked.sort((one, other) => one.rank - other.rank);
  const isAsInserted = ranked.every(({ index }, position) => index === position);
  return isAsInserted ? rows.toReversed() : ranked.map(({ row }) => row);
}
