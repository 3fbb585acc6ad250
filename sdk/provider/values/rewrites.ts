import type { JsonProperty, ListProperty, StringProperty } from "../../declaration";
import { isRecord } from "./attributes";
import { normalizePhone } from "./phone";

/** The text as Logto stores it. An absent value and null stay unchanged. */
export function storedText(property: StringProperty, value: unknown): unknown {
  if (typeof value !== "string") {
    return value;
  }
  const trimmed = property.rewrites?.includes("trims") === true ? value.trim() : value;
  const text = property.rewrites?.includes("lowerCases") === true ? trimmed.toLowerCase() : trimmed;
  return property.format === "phone" ? normalizePhone(text) : text;
}

/** The list as Logto stores it. If Logto changes the order of the list, the result still has the original order. */
export function storedList({ rewrites }: ListProperty, items: readonly unknown[]): readonly unknown[] {
  if (rewrites?.includes("dropsRepeats") !== true) {
    return items;
  }
  const texts = items.map((item) => JSON.stringify(item));
  return items.filter((_item, index) => texts.indexOf(texts[index] ?? "") === index);
}

/** The JSON object as Logto stores it. Keys that Logto does not know are still in the result. */
export function storedJson({ rewrites }: JsonProperty, value: unknown): unknown {
  if (value == null) {
    return undefined;
  }
  // JSON has no minus zero.
  const json: unknown = JSON.parse(JSON.stringify(value));
  return rewrites?.includes("dropsEmpty") === true ? (withoutEmpty(json) ?? {}) : json;
}

/** The value without `""`, null, `{}` and `[]` at any depth. The result is undefined if nothing is left. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, item]) => [key, withoutEmpty(item)] as const);
    const kept = entries.filter(([, item]) => item !== undefined);
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  return value === "" || value === null ? undefined : value;
}
