import { invalidInput } from "../../http/failure";
import type { Database } from "../../store/database";
import type { NamedField } from "../../tables/accountCenters";
import { customProfileFields } from "../../tables/customProfileFields";

/** @throws Failure where a field is named twice */
export function refuseRepeated(names: readonly string[]): void {
  if (new Set(names).size < names.length) {
    throw invalidInput(400);
  }
}

/** The fields that there are, in the form in which fields are named: what else is named is dropped in silence. */
export function knownFields(database: Database, names: readonly string[]): NamedField[] {
  return names.filter((name) => customProfileFields.has(database, name)).map((name) => ({ name }));
}
