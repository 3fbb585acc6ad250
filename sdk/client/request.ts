/** The words the layers share: a request, an answer, a path, a query, a clock. */

/** The methods of the Management API. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The values of a query: a list gives the key once for each value, undefined leaves it out. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One request as the layers pass it on. */
export interface Request {
  method: Method;
  /** The whole address, with the query. */
  url: string;
  /** The address as errors and the log name it: no `/api`, no query (a query may hold an e-mail address). */
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Whether it may be sent again when the first may have arrived: all but POST, and the POSTs that Logto does once only. */
  repeatable: boolean;
}

/** One answer, with its body read. */
export interface Answer {
  status: number;
  /** The value of a header, whatever the case of its name. */
  header: (name: string) => string | undefined;
  text: string;
}

/** A layer: takes a request, gives an answer. */
export type Send = (request: Request) => Promise<Answer>;

/** Tells the time, ms since the epoch. Waits are timers of the process, so a fake of both is a fake of all. */
export interface Clock {
  now: () => number;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/**
 * A path whose values are encoded, so that an id or a name can hold any character.
 *
 * @example apiPath`/applications/${id}/secrets/${name}`
 */
export function apiPath(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return texts.map((text, index) => text + encodedValue(values[index])).join("");
}

function encodedValue(value: string | number | undefined): string {
  if (value === undefined) {
    return "";
  }
  const segment = pathSegment(String(value));
  if (segment === undefined) {
    throw new TypeError(`"${value}" is not an id or a name`);
  }
  return segment;
}

/**
 * A text as one part of a path; undefined for one that no path can name: an empty or dotted one would lead to another object, or
 * to a whole collection, and a DELETE must never do that.
 */
export function pathSegment(text: string): string | undefined {
  return text === "" || text === "." || text === ".." ? undefined : encodeURIComponent(text);
}

/** A query as text, with its `?`; empty when there is nothing in it. */
export function queryText(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) {
      continue;
    }
    for (const one of Array.isArray(value) ? value : [value]) {
      parameters.append(key, String(one));
    }
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
