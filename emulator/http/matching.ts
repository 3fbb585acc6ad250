import { invalidInput } from "./failure";
import { likeExpression, similarExpression } from "./patterns";

/** The ways to compare a field with a value. */
export const MODES = ["exact", "like", "similar_to", "posix"] as const;

/** A way to compare a field with a value. */
export type Mode = (typeof MODES)[number];

/**
 * Whether the text of a field matches a value.
 * @throws Failure for a case-sensitive mode in a search that is not case-sensitive
 * @throws SyntaxError for an invalid pattern. The database finds the fault, and Logto answers 500
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
