import type { CollectionDeclaration, Property } from "../../declaration";
import { normalizePhone } from "../values/phone";

/** The query that lists the objects with a value under a key. Logto may return more objects, but never fewer. */
export function searchQuery(object: CollectionDeclaration, key: string, value: string): Record<string, string> {
  switch (object.search.by) {
    case "all":
      return {};
    case "substring":
      return containing(value);
    case "exact":
      return exactly(key, value, object.properties[key]);
  }
}

/**
 * The query for objects that contain a text. Logto uses the text as a pattern of SQL without escaping it, so a backslash finds
 * no backslash. The longest part without a backslash finds the name as well. `%` and `_` match themselves and other characters.
 */
function containing(text: string): Record<string, string> {
  const longest = text.split("\\").reduce((best, stretch) => (stretch.length > best.length ? stretch : best), "");
  return longest === "" ? {} : { q: longest };
}

/**
 * The query for objects with a value in a field. By default Logto compares in lower case, and its database and its server may
 * differ in the lower case of letters such as `Ä`. So the query is case-sensitive, except for e-mail addresses: those are
 * compared as Logto does when it checks whether an address is in use.
 */
function exactly(field: string, value: string, property: Property | undefined): Record<string, string> {
  const format = property?.type === "string" ? property.format : undefined;
  return {
    [`search.${field}`]: format === "phone" ? normalizePhone(value) : value,
    [`mode.${field}`]: "exact",
    ...(format === "email" ? {} : { isCaseSensitive: "true" }),
  };
}
