import type { JsonObject } from "../json";
import { invalidInput } from "./failure";

type Mode = "exact" | "like" | "similar_to" | "posix";
const MODES: readonly Mode[] = ["exact", "like", "similar_to", "posix"];

type Condition = (row: JsonObject) => boolean;

/** The key for all fields, which `search` and `mode` without a field use. */
const EVERY_FIELD = "";

/**
 * Reads Logto's search grammar: `search`, `search.<field>`, `mode[.<field>]`, `joint` and `isCaseSensitive`.
 * @param fields the fields in which the list can be searched; a search may also use the names of their columns
 * @returns a function that says whether a row matches; without a search, every row does
 * @throws Failure if a field, a mode or a joint is not known, or a value is missing
 */
export function searchOf(search: URLSearchParams, fields: readonly string[]): Condition {
  const isCaseSensitive = isTruthy(search.get("isCaseSensitive") ?? "");
  const joint = jointOf(search);
  const modes = new Map([...parametersOf(search, "mode")].map(([field, values]) => [field, lastModeOf(values)]));
  const conditions = [...parametersOf(search, "search")].map(([field, values]): Condition => {
    const searched = field === EVERY_FIELD ? fields : fields.filter((known) => columnOf(known) === columnOf(field));
    const mode = modes.get(field) ?? modes.get(EVERY_FIELD) ?? "like";
    const isComplete = values.every((value) => value !== "") && (values.length === 1 || mode === "exact");
    if (searched.length === 0 || !isComplete) {
      throw invalidInput(400);
    }
    const matches = values.map((value) => matcher(value, mode, isCaseSensitive));
    return (row) => searched.some((name) => matches.some((match) => match(row[name])));
  });
  if (conditions.length === 0) {
    return () => true;
  }
  return (row) =>
    joint === "and" ? conditions.every((condition) => condition(row)) : conditions.some((condition) => condition(row));
}

/** Whether a flag of a query is set: by 1, true, y, yes, yep and yeah. */
export function isTruthy(value: string): boolean {
  return ["1", "true", "y", "yes", "yep", "yeah"].includes(value.toLowerCase());
}

/** The values, by field, of the keys that begin with a word. Further text before the dot is ignored. */
function parametersOf(search: URLSearchParams, word: "mode" | "search"): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of search) {
    if (!key.startsWith(word)) {
      continue;
    }
    const [, field = EVERY_FIELD, deeper] = key.split(".");
    if (deeper !== undefined) {
      throw invalidInput(400);
    }
    found.set(field, [...(found.get(field) ?? []), value]);
  }
  return found;
}

function jointOf(search: URLSearchParams): "and" | "or" {
  const joint = search.get("joint") ?? search.get("jointMode") ?? "";
  if (joint !== "" && joint !== "or" && joint !== "and") {
    throw invalidInput(400);
  }
  return joint === "and" ? "and" : "or";
}

/** If a field has several modes, the last one applies, but all must be known. */
function lastModeOf(values: readonly string[]): Mode {
  const known = values.map((value) => MODES.find((mode) => mode === value));
  const last = known.at(-1);
  if (last === undefined || known.includes(undefined)) {
    throw invalidInput(400);
  }
  return last;
}

/** The column of a field: `primaryEmail` is `primary_email`. */
function columnOf(field: string): string {
  return field.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
}

function matcher(value: string, mode: Mode, isCaseSensitive: boolean): (field: unknown) => boolean {
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

/** @throws SyntaxError for an invalid pattern. The database finds the fault, and Logto answers 500. */
function expressionOf(value: string, mode: Mode, isCaseSensitive: boolean): RegExp {
  const flags = isCaseSensitive ? "su" : "sui";
  switch (mode) {
    case "posix":
      return new RegExp(value, flags);
    case "similar_to":
      return new RegExp(
        `^(?:${value
          .replace(/[.^$\\]/g, "\\$&")
          .replaceAll("%", ".*")
          .replaceAll("_", ".")})$`,
        flags,
      );
    default:
      return likeExpression(value, flags);
  }
}

function likeExpression(value: string, flags: string): RegExp {
  const source = value.replace(/\\(.)|[\s\S]/gu, (part, escaped: string | undefined) => {
    if (escaped !== undefined) {
      return literal(escaped);
    }
    if (part === "%") {
      return ".*";
    }
    return part === "_" ? "." : literal(part);
  });
  return new RegExp(`^${source}$`, flags);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/**
 * The search of the organizations' lists: whether one of the fields contains a text, in upper or lower case. As on a real
 * server, `%`, `_` and backslashes have their meaning of SQL patterns.
 */
export function contains(text: string | undefined, fields: readonly string[]): Condition {
  if (text === undefined || text === "") {
    return () => true;
  }
  const isFound = matcher(`%${text}%`, "like", false);
  return (row) => fields.some((name) => isFound(row[name]));
}
