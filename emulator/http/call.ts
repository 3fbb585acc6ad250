import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json";
import type { Rule } from "../releases/row";
import type { Answer, Issue, Method, Paging } from "../requests";
import type { Database } from "../store/database";

export type { Issue, Method, Paging } from "../requests";

/** A request to a route, after authentication. */
export interface Arrival {
  readonly database: Database;
  /** The base address of Logto, without a path. */
  readonly endpoint: string;
  /** A parameter of the path. @throws Error if the path of the route has no such parameter */
  readonly param: (name: string) => string;
  /** The first value of a query parameter; an empty one counts as absent. */
  readonly query: (name: string) => string | undefined;
  /** All of the query. */
  readonly search: URLSearchParams;
  /** The id of the application that sends the request. */
  readonly caller: string;
  /** Whether the emulated release has the rule with this name. */
  readonly has: (rule: Rule) => boolean;
}

/** A request to a route, after authentication and validation. */
export interface Call extends Arrival {
  /** The validated body, without the keys that the endpoint does not know. */
  readonly body: Body;
  /**
   * Sends webhooks for an event of this request that not every request of its kind causes.
   * @param context the data of the event, in addition to that of the request
   */
  readonly tell: (event: string, context: JsonObject) => void;
  /** Like `tell`, but without the data of the request. */
  readonly tellAlone: (event: string, context: JsonObject) => void;
}

/** One endpoint. */
export interface Route {
  /** For lists only. Absent if the endpoint returns everything and ignores `page`. */
  readonly paging?: Paging;
  /** Keys of the body whose lists must not be empty, which the document does not state. */
  readonly nonEmpty?: readonly string[];
  /** Rules of the body that the document does not state. Returns the faults. */
  readonly rules?: (body: Body) => readonly Issue[];
  /** Checks that come before those of the query and the body. @throws Failure */
  readonly before?: (arrival: Arrival) => void;
  readonly handle: (call: Call) => Answer | Promise<Answer>;
}

/** Endpoints by method and by path in the OpenAPI document. */
export type Routes = Readonly<Partial<Record<`${Method} /api/${string}`, Route>>>;

/** The validated body of a request. */
export class Body {
  /**
   * @param fields the values of an object by key; empty if the body is a list
   * @param value the whole body
   */
  constructor(
    readonly fields: JsonObject,
    readonly value: Json = fields,
  ) {}

  /** The objects of a list, if the body is a list. */
  items(): Body[] {
    return bodiesIn(this.value);
  }

  /** The value of a key, or undefined if it is absent. */
  get(key: string): Json | undefined {
    return this.fields[key];
  }

  /** A text. @throws Error if the document allowed another value */
  text(key: string): string {
    const value = this.fields[key];
    if (typeof value !== "string") {
      throw new Error(`The document promises a text at ${key}`);
    }
    return value;
  }

  /** A text; null if it is absent or null. */
  textOrNull(key: string): string | null {
    const value = this.fields[key];
    return typeof value === "string" ? value : null;
  }

  /** A list of texts; empty if it is absent. */
  texts(key: string): string[] {
    const value = this.fields[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  }

  /** The objects of a list; empty if it is absent. */
  objects(key: string): Body[] {
    return bodiesIn(this.fields[key]);
  }

  /** A boolean; the default if it is absent. */
  flag(key: string, byDefault = false): boolean {
    const value = this.fields[key];
    return typeof value === "boolean" ? value : byDefault;
  }

  /** A number; the default if it is absent. */
  number(key: string, byDefault: number): number {
    const value = this.fields[key];
    return typeof value === "number" ? value : byDefault;
  }

  /** An object; the default if it is absent or null. */
  object(key: string, byDefault: JsonObject = {}): JsonObject {
    const value = this.fields[key];
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : byDefault;
  }
}

function bodiesIn(value: Json | undefined): Body[] {
  return isJsonList(value) ? value.filter(isJsonObject).map((fields) => new Body(fields)) : [];
}
