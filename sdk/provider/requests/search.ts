import type { CollectionDeclaration, Property } from "../../declaration";
import { normalizePhone } from "../values/phone";

/** The query of a list for the objects that have a value under a key. Logto may find more by it, and never fewer. */
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
 * Logto makes a pattern of the text as it is, where a backslash takes the character after it for itself and so finds no
 * backslash. The longest stretch without one finds the name as well; `%` and `_` find themselves and others.
 */
function containing(text: string): Record<string, string> {
  const longest = text.split("\\").reduce((best, stretch) => (stretch.length > best.length ? stretch : best), "");
  return longest === "" ? {} : { q: longest };
}

/**
 * Logto compares in lower case unless it is told otherwise, and its database may have another idea of lower case than its
 * server: `Ä` would not be found. E-mail addresses are compared as Logto itself does when it looks whether one is in use.
 */
function exactly(field: string, value: string, property: Property | undefined): Record<string, string> {
  const format = property?.type === "string" ? property.format : undefined;
  return {
    [`search.${field}`]: format === "phone" ? normalizePhone(value) : value,
    [`mode.${field}`]: "exact",
    ...(format === "email" ? {} : { isCaseSensitive: "true" }),
  };
}
