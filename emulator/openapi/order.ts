import type { Issue } from "../requests";
import { isJsonObject, isList } from "../json";
import { alternativeOf } from "./alternatives";
import type { Schema } from "./schema";

/** The rank of a list's length, which is before the ranks of its items. */
const LENGTH_RANK = -1;

/**
 * Sorts issues in the order in which zod 3 finds them: by the order of the schema's keys, and then those of the whole object.
 * For a list, the issue of its length is first, and then those of its items.
 */
export function inOrder(issues: readonly Issue[], schema: Schema, value: unknown): Issue[] {
  return issues
    .map((issue) => ({ issue, rank: rankOf(issue.path, schema, value) }))
    .sort((one, other) => compare(one.rank, other.rank))
    .map(({ issue }) => issue);
}

function rankOf(path: Issue["path"], schema: Schema, value: unknown): number[] {
  const [head, ...rest] = path;
  if (head === undefined) {
    return isList(value) ? [LENGTH_RANK] : [];
  }
  if (typeof head === "number") {
    const item = isList(value) ? value[head] : undefined;
    return [head, ...rankOf(rest, childOf(schema, "items"), item)];
  }
  const properties = childOf(alternativeOf(schema, value), "properties");
  const position = Object.keys(properties).indexOf(head);
  const part = isJsonObject(value) ? value[head] : undefined;
  return [position, ...rankOf(rest, childOf(properties, head), part)];
}

function childOf(schema: Schema, key: string): Schema {
  const child = schema[key];
  return isJsonObject(child) ? child : {};
}

function compare(one: readonly number[], other: readonly number[]): number {
  const differences = one.slice(0, other.length).map((rank, index) => rank - (other[index] ?? rank));
  return differences.find((difference) => difference !== 0) ?? other.length - one.length;
}
