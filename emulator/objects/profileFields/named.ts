import { invalidInput } from "../../http/failure";
import type { Database } from "../../store/database";
import type { NamedField } from "../../tables/accountCenters";
import { customProfileFields } from "../../tables/customProfileFields";

/** Refuses a list that names a field twice. @throws Failure */
export function refuseRepeated(names: readonly string[]): void {
  if (new Set(names).size < names.length) {
    throw invalidInput(400);
  }
}

/** The names of existing fields in a list. Other names are silently dropped. */
export function knownFields(database: Database, names: readonly string[]): NamedField[] {
  return names.filter((name) => customProfileFields.has(database, name)).map((name) => ({ name }));
}
