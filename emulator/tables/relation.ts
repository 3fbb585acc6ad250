import type { Database } from "../store/database";
import { Table, type ReferredTable, type Row, type TableDefinition } from "../store/table";
import { TENANT_ID, relationKey } from "./columns";

/** Objects that belong together, by their ids. */
export type RelationRow<Column extends string> = Row & Readonly<Record<Column, string>>;

/** Ids by the names of their columns. */
export type Ids = Readonly<Record<string, string>>;

/** The place of the objects to which a column refers. */
export interface Place<Column extends string, Item> {
  /** @param row the row that contains the reference */
  get(database: Database, id: string, row: RelationRow<Column>): Item | undefined;
}

/** The maximum length of an id in the columns of Logto's relations. */
const ID_LENGTH = 21;

/** A table that relates objects to one another. All of its columns together are its key. */
export class RelationTable<Column extends string> extends Table<RelationRow<Column>> {
  readonly columns: readonly Column[];

  /**
   * @param definition the definition without its columns; `references` are foreign keys of several columns, `lengths` the
   * maximum lengths of columns that do not contain ids of 21 characters
   * @param columns the columns, each with the table that it refers to, if there is one
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

  /** The row of some ids. @throws Error if a column has none */
  rowOf(ids: Ids): RelationRow<Column> {
    const row: Row = { tenantId: TENANT_ID, ...ids };
    if (!this.#isComplete(row)) {
      throw new Error(`A row of ${this.definition.name} lacks an id`);
    }
    return row;
  }

  /** The key of the row of some ids. @throws Error if a column has none */
  keyOf(ids: Ids): string {
    return this.definition.key(this.rowOf(ids));
  }

  /** A condition that is true for rows that have all of some ids. */
  isOf(ids: Ids): (row: Row) => boolean {
    const entries = Object.entries(ids);
    return (row) => entries.every(([column, id]) => row[column] === id);
  }

  /** The values of a column in the rows that have some ids, in no particular order. */
  related<Item>(database: Database, ids: Ids, column: Column, of: Place<Column, Item>): Item[] {
    return this.filter(database, this.isOf(ids)).flatMap((row) => of.get(database, row[column], row) ?? []);
  }

  #isComplete(row: Row): row is RelationRow<Column> {
    return this.columns.every((column) => typeof row[column] === "string");
  }
}
