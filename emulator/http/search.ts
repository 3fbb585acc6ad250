import type { JsonObject } from "../json";
import { invalidInput } from "./failure";
import { matcher, MODES, type Mode } from "./matching";

type Condition = (row: JsonObject) => boolean;

/** What is searched for: a condition for each field that is named, and whether all must hold. */
interface Search {
  readonly joint: "and" | "or";
  readonly conditions: readonly Condition[];
}

/** Stands for every field at once, in `search` and `mode` without a field. */
const EVERY_FIELD = "";

/**
 * Reads Logto's search grammar: `search`, `search.<field>`, `mode[.<field>]`, `joint` and `isCaseSensitive`.
 * @param fields the fields that the list can be searched in; a search may also name them as their columns are named
 * @returns whether a row is found; every row where nothing is searched for
 * @throws Failure where a field, a mode or a joint is not known, or a value is missing
 */
export function searchOf(search: URLSearchParams, fields: readonly string[]): Condition {
  const { joint, conditions } = read(search, fields);
  if (conditions.length === 0) {
    return () => true;
  }
  return (row) =>
    joint === "and" ? conditions.every((condition) => condition(row)) : conditions.some((condition) => condition(row));
}

/**
 * Reads a search of a list that is narrowed by more than the search. To the users' list that is no difference. Elsewhere
 * Logto puts no brackets around alternatives, and so all but the first also find what is outside the list.
 * @param isWithin what else must hold of a row
 * @throws Failure as `searchOf`
 */
export function searchWithin<Row extends JsonObject>(
  search: URLSearchParams,
  fields: readonly string[],
  isWithin: (row: Row) => boolean,
): (row: Row) => boolean {
  const { joint, conditions } = read(search, fields);
  const [first = () => true, ...others] = conditions;
  return (row) =>
    joint === "and"
      ? isWithin(row) && conditions.every((condition) => condition(row))
      : (isWithin(row) && first(row)) || others.some((condition) => condition(row));
}

function read(search: URLSearchParams, fields: readonly string[]): Search {
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
  return { joint, conditions };
}

/** Whether a flag of a query is on: 1, true, y, yes, yep and yeah are. */
export function isTruthy(value: string): boolean {
  return ["1", "true", "y", "yes", "yep", "yeah"].includes(value.toLowerCase());
}

/** The values given, by field, under keys that begin with a word; what else stands before the dot does not count. */
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

/** Of several modes for one field the last counts, but each must be known. */
function lastModeOf(values: readonly string[]): Mode {
  const known = values.map((value) => MODES.find((mode) => mode === value));
  const last = known.at(-1);
  if (last === undefined || known.includes(undefined)) {
    throw invalidInput(400);
  }
  return last;
}

/** The column of a field: `primaryEmail`, `primary-email` and `primary_email` are `primary_email`. */
function columnOf(field: string): string {
  const words = field.replace(/([a-z\d])([A-Z])/g, "$1 $2").split(/[^A-Za-z\d]+/);
  return words
    .filter((word) => word !== "")
    .join("_")
    .toLowerCase();
}

/**
 * The search of the organizations' lists: whether a text stands in one of the fields, in any case. As on a real server, its
 * `%`, `_` and backslashes are those of a pattern.
 */
export function contains(text: string | undefined, fields: readonly string[]): Condition {
  if (text === undefined || text === "") {
    return () => true;
  }
  const isFound = matcher(`%${text}%`, "like", false);
  return (row) => fields.some((name) => isFound(row[name]));
}
