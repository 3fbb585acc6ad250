import type { Database } from "../store/database";
import type { Row, Table } from "../store/table";

/**
 * Makes the rows that a condition holds for exactly the given ones, in one transaction: all go, then all come.
 * @throws Violation where one stands twice in the list, or refers to nothing; everything is then as it was
 */
export function replaceRelations<R extends Row>(
  database: Database,
  table: Table<R>,
  isReplaced: (row: R) => boolean,
  rows: readonly R[],
): void {
  database.atomically(() => {
    table.deleteWhere(database, isReplaced);
    if (rows.length > 0) table.insertAll(database, rows);
  });
}

/**
 * Makes the rows that a condition holds for exactly the given ones, in one transaction, and leaves alone those that
 * stay: what refers to them stays as well. A row that stands twice in the list counts once.
 */
export function replaceByDifference<R extends Row>(
  database: Database,
  table: Table<R>,
  isReplaced: (row: R) => boolean,
  rows: readonly R[],
): void {
  const kept = new Set(rows.map((row) => table.definition.key(row)));
  database.atomically(() => {
    table.deleteWhere(database, (row) => isReplaced(row) && !kept.has(table.definition.key(row)));
    if (rows.length > 0) table.insertAll(database, rows, "keep");
  });
}
