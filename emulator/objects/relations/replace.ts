import type { Database } from "../../store/database";
import type { Ids, RelationRow, RelationTable } from "../../tables/relation";
import type { Replacement } from "./relation";

/** Replaces the rows of an owner. @throws Violation */
export function replaceRows<Column extends string>(
  database: Database,
  table: RelationTable<Column>,
  owner: Ids,
  rows: readonly RelationRow<Column>[],
  how: Replacement,
): void {
  const { key } = table.definition;
  const isOwned = table.isOf(owner);
  const kept = new Set(how === "wholly" ? [] : rows.map(key));
  const run = () => {
    table.deleteWhere(database, (row) => isOwned(row) && !kept.has(key(row)));
    const missing = rows.filter((row) => !table.has(database, key(row)));
    if (missing.length === 0 && how !== "inStepsThatAdd") {
      return;
    }
    table.insertAll(database, missing, how === "byDifference" ? "keep" : "fail");
  };
  if (how === "wholly" || how === "byDifference") {
    database.atomically(run);
  } else {
    run();
  }
}
