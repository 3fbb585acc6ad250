import type { Json, JsonObject } from "../json";
import type { Answer } from "../requests";

export type { Answer } from "../requests";

/** 200 with JSON. */
export function ok(json: Json): Answer {
  return { status: 200, json };
}

/** 201 with JSON. */
export function created(json: Json): Answer {
  return { status: 201, json };
}

/** 201 without a body of its own; the server then sends the reason phrase as text. */
export function createdAsText(): Answer {
  return { status: 201, text: "Created" };
}

/** 200 without a body of its own. */
export function okAsText(): Answer {
  return { status: 200, text: "OK" };
}

/** 204. */
export function noContent(): Answer {
  return { status: 204 };
}

/** 200 with a list, of which only the items of the requested page are presented. */
export function list<Item extends JsonObject>(
  items: readonly Item[],
  present: (item: Item) => Json = (item) => item,
): Answer {
  const slice = (start?: number, end?: number) => items.slice(start, end).map((item) => present(item));
  return { status: 200, list: { length: items.length, slice } };
}

/** 200 with an object that contains a list, of which only the items of the requested page are presented. */
export function page<Item extends JsonObject>(items: readonly Item[], wrap: (items: readonly Item[]) => Json): Answer {
  const slice = (start?: number, end?: number) => wrap(items.slice(start, end));
  return { status: 200, list: { length: items.length, slice } };
}
