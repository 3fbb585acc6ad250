import type { Database } from "../store/database";
import { Table, type ReferredTable, type Row, type TableDefinition } from "../store/table";
import { TENANT_ID, relationKey } from "./columns";

/** Objects that belong together, by their ids. */
export type RelationRow<Column extends string> = Row & Readonly<Record<Column, string>>;

/** Ids, by the names of their columns. */
export type Ids = Readonly<Record<string, string>>;

/** Where the objects are that a column names. */
export interface Place<Column extends string, Item> {
  /** @param row the row that names it */
  get(database: Database, id: string, row: RelationRow<Column>): Item | undefined;
}

/** The most characters of an id in the columns of Logto's relations. */
const ID_LENGTH = 21;

/** A table that relates objects to one another. All of its columns together are its key. */
export class RelationTable<Column extends string> extends Table<RelationRow<Column>> {
  readonly columns: readonly Column[];

  /**
   * @param definition what it has beside its columns; `references` for what several columns point at together, `lengths` for
   * columns that hold something else than ids of 21 characters
   * @param columns each with the table that it points at, if any
   */
  constructor(
    definition: Omit<TableDefinition<RelationRow<Column>>, "key">,
    ...columns: readonly (readonly [column: Column, to?: ReferredTable])[]
  ) {
    const references = columns.flatMap(([column, to]) =>
      to === undefined ? [] : { to, key: (row: RelationRow<Column>) => row[column] },
    );
    super({
      ...definition,
      lengths: { ...Object.fromEntries(columns.map(([column]) => [column, ID_LENGTH])), ...definition.lengths },
      key: (row) => relationKey(...columns.map(([column]) => row[column])),
      references: [...references, ...(definition.references ?? [])],
    });
    this.columns = columns.map(([column]) => column);
  }

  /** The row of some ids. @throws Error where a column has none */
  rowOf(ids: Ids): RelationRow<Column> {
    const row: Row = { tenantId: TENANT_ID, ...ids };
    if (!this.#isComplete(row)) {
      throw new Error(`A row of ${this.definition.name} lacks an id`);
    }
    return row;
  }

  /** The key of the row of some ids. @throws Error where a column has none */
  keyOf(ids: Ids): string {
    return this.definition.key(this.rowOf(ids));
  }

  /** A condition: whether a row has all of some ids. */
  isOf(ids: Ids): (row: Row) => boolean {
    const entries = Object.entries(ids);
    return (row) => entries.every(([column, id]) => row[column] === id);
  }

  /** What a column names in the rows that have some ids, in no order. */
  related<Item>(database: Database, ids: Ids, column: Column, of: Place<Column, Item>): Item[] {
    return this.filter(database, this.isOf(ids)).flatMap((row) => of.get(database, row[column], row) ?? []);
  }

  #isComplete(row: Row): row is RelationRow<Column> {
    return this.columns.every((column) => typeof row[column] === "string");
  }
}
