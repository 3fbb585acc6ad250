import type { Database } from "./database";
import type { Row, TableDefinition } from "./definition";
import { Violation } from "./violations";

/** The part of a table that constraints need. */
interface ConstrainedTable<R extends Row> {
  readonly definition: TableDefinition<R>;
  find(database: Database, condition: (row: R) => boolean): R | undefined;
}

/**
 * Refuses a row that breaks a constraint of its table, except the primary key.
 * @param ownKey the key of the row itself, which does not count as a conflict
 * @throws Violation
 */
export function requireConstraints<R extends Row>(
  database: Database,
  table: ConstrainedTable<R>,
  row: R,
  ownKey: string,
): void {
  const { definition } = table;
  const { name, lengths = {}, integers = [], unique = {}, references = [], check } = definition;
  for (const column of integers) {
    const value = row[column];
    if (typeof value === "number" && !Number.isInteger(value)) {
      throw new Violation("invalidInput", name);
    }
  }
  for (const [column, length] of Object.entries(lengths)) {
    const value = row[column];
    if (typeof value === "string" && charactersOf(value) > length) {
      throw new Violation("tooLong", name);
    }
  }
  if (check?.(row, database) === false) {
    throw new Violation("check", name);
  }
  for (const [constraint, valueOf] of Object.entries(unique)) {
    const value = valueOf(row);
    if (value === null) {
      continue;
    }
    const clash = table.find(database, (other) => definition.key(other) !== ownKey && valueOf(other) === value);
    if (clash !== undefined) {
      throw new Violation("unique", name, constraint);
    }
  }
  for (const reference of references) {
    const key = reference.key(row);
    if (key !== null && !reference.to.has(database, key)) {
      throw new Violation("foreignKey", name);
    }
  }
}

/** The length of a text in the database: in code points, not in UTF-16 code units. */
function charactersOf(text: string): number {
  return Array.from(text).length;
}
