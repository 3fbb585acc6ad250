import { invalidInput } from "./failure";
import { likeExpression, similarExpression } from "./patterns";

/** The ways in which a field can be held against a value. */
export const MODES = ["exact", "like", "similar_to", "posix"] as const;

/** One of them. */
export type Mode = (typeof MODES)[number];

/**
 * Whether the text of a field matches a value.
 * @throws Failure for a mode that must not look at the case and would
 * @throws SyntaxError for a pattern that is none: it is the database that finds out, and Logto answers 500
 */
export function matcher(value: string, mode: Mode, isCaseSensitive: boolean): (field: unknown) => boolean {
  if (mode === "exact") {
    const wanted = isCaseSensitive ? value : value.toLowerCase();
    return (field) => typeof field === "string" && (isCaseSensitive ? field : field.toLowerCase()) === wanted;
  }
  if (mode === "similar_to" && !isCaseSensitive) {
    throw invalidInput(400);
  }
  const expression = expressionOf(value, mode, isCaseSensitive);
  return (field) => typeof field === "string" && expression.test(field);
}

function expressionOf(value: string, mode: Mode, isCaseSensitive: boolean): RegExp {
  const flags = isCaseSensitive ? "su" : "sui";
  switch (mode) {
    case "posix":
      return new RegExp(value, flags);
    case "similar_to":
      return similarExpression(value, flags);
    default:
      return likeExpression(value, flags);
  }
}
