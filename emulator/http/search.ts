import type { JsonObject } from "../json";
import { invalidInput } from "./failure";
import { matcher, MODES, type Mode } from "./matching";

type Condition = (row: JsonObject) => boolean;

/** What is searched for: a condition for each field that is named, and whether all conditions must hold. */
interface Search {
  readonly joint: "and" | "or";
  readonly conditions: readonly Condition[];
}

/** The key for all fields, which `search` and `mode` without a field use. */
const EVERY_FIELD = "";

/**
 * Reads Logto's search grammar: `search`, `search.<field>`, `mode[.<field>]`, `joint` and `isCaseSensitive`.
 * @param fields the fields in which the list can be searched; a search may also use the names of their columns
 * @returns a function that says whether a row matches; without a search, every row does
 * @throws Failure if a field, a mode or a joint is not known, or a value is missing
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
 * Reads a search of a list that is narrowed by another condition. In the list of users, the search finds only rows within the
 * condition. Elsewhere Logto puts no brackets around alternatives, so each alternative except the first also finds rows outside
 * of it.
 * @param isWithin the other condition
 * @throws Failure in the same cases as `searchOf`
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

/** The column of a field. For example, `primaryEmail`, `primary-email` and `primary_email` become `primary_email`. */
function columnOf(field: string): string {
  const words = field.replace(/([a-z\d])([A-Z])/g, "$1 $2").split(/[^A-Za-z\d]+/);
  return words
    .filter((word) => word !== "")
    .join("_")
    .toLowerCase();
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
