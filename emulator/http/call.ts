import type { Json, JsonObject } from "../json";
import type { Rule } from "../releases/row";
import type { Answer, Issue, Method, Paging } from "../requests";
import type { Database } from "../store/database";

export type { Issue, Method, Paging } from "../requests";

/** A request to a route, after authentication. */
export interface Arrival {
  readonly database: Database;
  /** The address of Logto, without a path. */
  readonly endpoint: string;
  /** A value of the path. @throws Error where the path of the route has no such part */
  readonly param: (name: string) => string;
  /** The first value of a query parameter; an empty one counts as absent. */
  readonly query: (name: string) => string | undefined;
  /** All of the query. */
  readonly search: URLSearchParams;
  /** The id of the application that calls. */
  readonly caller: string;
  /** Whether the release that the emulator is does what came under a name. */
  readonly has: (rule: Rule) => boolean;
}

/** A request to a route, after authentication and validation. */
export interface Call extends Arrival {
  /** The body, validated, without the keys that the endpoint does not know. */
  readonly body: Body;
  /**
   * Tells webhooks of something that happens in this request, and that not every request of its kind means.
   * @param context what is told beside what is told of the request
   */
  readonly tell: (event: string, context: JsonObject) => void;
  /** As `tell`, but nothing is told of the request. */
  readonly tellAlone: (event: string, context: JsonObject) => void;
}

/** One endpoint. */
export interface Route {
  /** Lists only; absent where the endpoint answers everything and takes no notice of `page`. */
  readonly paging?: Paging;
  /** Keys of the body whose lists must not be empty: the one rule that the document does not tell. */
  readonly nonEmpty?: readonly string[];
  /** Rules of the body that the document does not tell; answers the faults found. */
  readonly rules?: (body: Body) => readonly Issue[];
  /** What is refused before query and body are looked at. @throws Failure */
  readonly before?: (arrival: Arrival) => void;
  readonly handle: (call: Call) => Answer | Promise<Answer>;
}

/** Endpoints by method and the path that the OpenAPI document gives them. */
export type Routes = Readonly<Partial<Record<`${Method} /api/${string}`, Route>>>;

/** The validated body of a request. */
export class Body {
  constructor(readonly fields: JsonObject) {}

  /** The value of a key, or undefined where it is absent. */
  get(key: string): Json | undefined {
    return this.fields[key];
  }

  /** A text. @throws Error where the document let something else through */
  text(key: string): string {
    const value = this.fields[key];
    if (typeof value !== "string") {
      throw new Error(`The document promises a text at ${key}`);
    }
    return value;
  }

  /** A text, null where it is absent or null. */
  textOrNull(key: string): string | null {
    const value = this.fields[key];
    return typeof value === "string" ? value : null;
  }

  /** A whole list of texts, empty where it is absent. */
  texts(key: string): string[] {
    const value = this.fields[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  }

  /** A boolean, the default where it is absent. */
  flag(key: string, byDefault = false): boolean {
    const value = this.fields[key];
    return typeof value === "boolean" ? value : byDefault;
  }

  /** A number, the default where it is absent. */
  number(key: string, byDefault: number): number {
    const value = this.fields[key];
    return typeof value === "number" ? value : byDefault;
  }

  /** An object, the default where it is absent or null. */
  object(key: string, byDefault: JsonObject = {}): JsonObject {
    const value = this.fields[key];
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : byDefault;
  }
}
