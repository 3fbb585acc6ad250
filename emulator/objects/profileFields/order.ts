import type { Body } from "../../http/call";
import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import { Violation } from "../../store/violations";
import { customProfileFields, type CustomProfileFieldRow } from "../../tables/customProfileFields";
import { knownFields, refuseRepeated } from "./named";

/** The largest number of the column of the order. */
const LARGEST = 32_767;

/**
 * Sets the positions of fields.
 * @returns these fields
 * @throws Failure if a field is named twice or does not exist; Violation if none is named; Error for a number outside of the
 * column's range
 */
export function writeOrder(database: Database, order: readonly Body[]): CustomProfileFieldRow[] {
  const names = order.map((place) => place.text("name"));
  refuseRepeated(names);
  if (knownFields(database, names).length < names.length) {
    throw new Failure(400, "custom_profile_fields.entity_not_exists_with_names");
  }
  if (order.length === 0) {
    throw new Violation("invalidInput", "custom_profile_fields");
  }
  return database.atomically(() =>
    order.map((place) => {
      const sieOrder = place.number("sieOrder", 0);
      if (Number.isInteger(sieOrder) && Math.abs(sieOrder) > LARGEST) {
        throw new Error(`${sieOrder} is outside of the range of the column`);
      }
      return customProfileFields.update(database, place.text("name"), { sieOrder });
    }),
  );
}
