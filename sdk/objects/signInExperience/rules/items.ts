import { UNKNOWN, valueAt } from "../../../provider/values/attributes";

/** The entries of a list in an argument; none where it is absent, or not known yet. */
export function itemsAt(value: unknown, key: string): readonly unknown[] {
  return itemsOf(valueAt(value, key));
}

/** The entries of a list; none where it is absent, or not known yet. */
export function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

/** The places of the entries that repeat an earlier one. */
export function repetitionsIn(items: readonly unknown[]): readonly number[] {
  return items.flatMap((item, index) => (item !== UNKNOWN && items.indexOf(item) < index ? [index] : []));
}
