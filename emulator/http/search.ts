import type { JsonObject } from "../json";
import { invalidInput } from "./failure";

type Mode = "exact" | "like" | "similar_to" | "posix";
const MODES: readonly Mode[] = ["exact", "like", "similar_to", "posix"];

type Condition = (row: JsonObject) => boolean;

/**
 * Reads Logto's search grammar: `search`, `search.<field>`, `mode[.<field>]`, `joint` and `isCaseSensitive`.
 * @param fields the fields that the list can be searched in
 * @returns whether a row is found; every row where nothing is searched for
 * @throws Failure where a field, a mode or a joint is not known, or a value is missing
 */
export function searchOf(search: URLSearchParams, fields: readonly string[]): Condition {
  const isCaseSensitive = isTruthy(search.get("isCaseSensitive") ?? "");
  const conditions: Condition[] = [];
  for (const key of new Set(search.keys())) {
    const [head, field] = splitKey(key);
    if (head !== "search" && head !== "mode") continue;
    if (field !== undefined && !fields.includes(field)) throw invalidInput(400);
    if (head === "mode") {
      modeOf(search, field);
      continue;
    }
    const values = search.getAll(key);
    const mode = modeOf(search, field);
    if (values.some((value) => value === "") || (values.length > 1 && mode !== "exact")) throw invalidInput(400);
    const matches = values.map((value) => matcher(value, mode, isCaseSensitive));
    const searched = field === undefined ? fields : [field];
    conditions.push((row) => searched.some((name) => matches.some((match) => match(row[name]))));
  }
  const joint = search.get("joint") ?? search.get("jointMode") ?? "or";
  if (joint !== "or" && joint !== "and") throw invalidInput(400);
  if (conditions.length === 0) return () => true;
  return (row) =>
    joint === "and" ? conditions.every((condition) => condition(row)) : conditions.some((condition) => condition(row));
}

/** Whether a flag of a query is on: 1, true, y, yes, yep and yeah are. */
export function isTruthy(value: string): boolean {
  return ["1", "true", "y", "yes", "yep", "yeah"].includes(value.toLowerCase());
}

function splitKey(key: string): [string, string | undefined] {
  const dot = key.indexOf(".");
  return dot === -1 ? [key, undefined] : [key.slice(0, dot), key.slice(dot + 1)];
}

function modeOf(search: URLSearchParams, field: string | undefined): Mode {
  const values = [...search.getAll(field === undefined ? "mode" : `mode.${field}`)];
  const [value = search.get("mode") ?? "like"] = values;
  const mode = MODES.find((known) => known === value);
  if (mode === undefined || values.length > 1) throw invalidInput(400);
  return mode;
}

function matcher(value: string, mode: Mode, isCaseSensitive: boolean): (field: unknown) => boolean {
  if (mode === "exact") {
    const wanted = isCaseSensitive ? value : value.toLowerCase();
    return (field) => typeof field === "string" && (isCaseSensitive ? field : field.toLowerCase()) === wanted;
  }
  if (mode === "similar_to" && !isCaseSensitive) throw invalidInput(400);
  const expression = expressionOf(value, mode, isCaseSensitive);
  return (field) => typeof field === "string" && expression.test(field);
}

function expressionOf(value: string, mode: Mode, isCaseSensitive: boolean): RegExp {
  const flags = isCaseSensitive ? "su" : "sui";
  try {
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
  } catch {
    throw invalidInput(400);
  }
}

function likeExpression(value: string, flags: string): RegExp {
  const source = value.replace(/\\(.)|[\s\S]/gu, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return literal(escaped);
    if (part === "%") return ".*";
    return part === "_" ? "." : literal(part);
  });
  return new RegExp(`^${source}$`, flags);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** The search of the organizations' lists: whether a text stands in one of the fields, in any case. */
export function contains(text: string | undefined, fields: readonly string[]): Condition {
  if (text === undefined) return () => true;
  const wanted = text.toLowerCase();
  return (row) =>
    fields.some((name) => {
      const value = row[name];
      return typeof value === "string" && value.toLowerCase().includes(wanted);
    });
}
