import type { Body } from "../../http/call";
import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import { Violation } from "../../store/violations";
import { customProfileFields, type CustomProfileFieldRow } from "../../tables/customProfileFields";
import { knownFields, refuseRepeated } from "./named";

/** The largest number that the column of the order holds. */
const LARGEST = 32_767;

/**
 * Gives fields their places. @returns these fields
 * @throws Failure where a field is named twice or is not there; Violation where none is named; Error for a number that
 * the column cannot hold
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
        throw new Error(`${sieOrder} is no place`);
      }
      return customProfileFields.update(database, place.text("name"), { sieOrder });
    }),
  );
}
