/** The kinds of violations that a database reports. Each has its own answer (see `http/violations.ts`). */
export type ViolationKind =
  | "unique"
  | "foreignKey"
  | "check"
  | "tooLong"
  | "invalidInput"
  | "noRowToRead"
  | "noRowToUpdate"
  | "noRowToDelete"
  | "rowOfAnotherTenant";

/** Thrown by a table that lacks a row or refuses a change. The change has no effect. */
export class Violation extends Error {
  /**
   * @param kind what was violated
   * @param table the name of the table that refused
   * @param constraint the name of the unique constraint, if one was violated
   */
  constructor(
    readonly kind: ViolationKind,
    readonly table: string,
    readonly constraint = "",
  ) {
    super(`${table}: ${kind}${constraint === "" ? "" : ` (${constraint})`}`);
  }
}
