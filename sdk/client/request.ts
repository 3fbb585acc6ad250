/** The types that the layers of the client share: a request, an answer, a path, a query, a clock. */

/** The methods of the Management API. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The parameters of a query. A list repeats the key for each value; undefined leaves the key out. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One request, as the layers pass it on. */
export interface Request {
  method: Method;
  /** The full URL, with the query. */
  url: string;
  /** The path for errors and the log, without `/api` and without the query, which may contain an e-mail address. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /**
   * Whether the request may be sent again if the first one may have reached Logto. True for all methods except POST, and for a
   * POST that has no further effect when it is repeated.
   */
  repeatable: boolean;
}

/** One answer, with its whole body. */
export interface Answer {
  status: number;
  /** The value of a header; upper and lower case of the name do not matter. */
  header: (name: string) => string | undefined;
  text: string;
}

/** A layer of the client: takes a request and returns an answer. */
export type Send = (request: Request) => Promise<Answer>;

/** A clock, in ms since the epoch. Waiting uses the timers of the process, so tests replace both. */
export interface Clock {
  now: () => number;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/**
 * A path with encoded values, so that an id or a name may contain any character.
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
 * A text as one segment of a path. Undefined for a text that cannot be a segment: an empty text, `.` and `..` would lead to
 * another object or to a whole collection, and a DELETE must never do that.
 */
export function pathSegment(text: string): string | undefined {
  return text === "" || text === "." || text === ".." ? undefined : encodeURIComponent(text);
}

/** A query as text, starting with `?`; empty if there are no parameters. */
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
