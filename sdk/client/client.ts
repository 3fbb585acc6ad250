import { parseAnswer } from "./answer";
import type { Connection } from "./connection";
import { UnexpectedAnswerError } from "./errors";
import type { ClientOptions, PostOptions } from "./options";
import { PAGE_SIZE, readAll } from "./pages";
import { queryText, type Answer, type Method, type Query, type Request } from "./request";
import { Transport } from "./transport";

/**
 * A client of one tenant's Management API. Paths are those of Logto's documentation without `/api`, such as `/applications`;
 * `apiPath` encodes what stands in them. Every method throws {@link ClientError}s: ConnectionError, CredentialsError,
 * UnexpectedAnswerError, LogtoError, and `post` an UncertainWriteError too.
 */
export class LogtoClient {
  readonly connection: Connection;
  readonly #transport: Transport;

  constructor(connection: Connection, options: ClientOptions = {}) {
    this.connection = connection;
    this.#transport = new Transport(connection, options);
  }

  /** Reads one thing. */
  async get(path: string, query: Query = {}): Promise<unknown> {
    return this.#parsed(this.#request("GET", path + queryText(query)));
  }

  /** Reads a whole list, however many pages it has; an endpoint without pages gives its one answer. */
  async list(path: string, query: Query = {}): Promise<unknown[]> {
    return readAll(async (page) => {
      const request = this.#request("GET", path + queryText({ ...query, page, page_size: PAGE_SIZE }));
      const answer = await this.#transport.send(request);
      const items = parseAnswer(request, answer, this.connection);
      if (!Array.isArray(items)) {
        throw new UnexpectedAnswerError(request, answer.status, `GET ${request.path}: the answer is not a list.`);
      }
      return { items, total: totalOf(answer) };
    });
  }

  /** Creates, or does. Repeated only when the first cannot have arrived, unless the options say that it may be. */
  async post(path: string, body?: unknown, options: PostOptions = {}): Promise<unknown> {
    return this.#parsed(this.#request("POST", path, body, options.repeatable === true));
  }

  /** Replaces. */
  async put(path: string, body: unknown): Promise<unknown> {
    return this.#parsed(this.#request("PUT", path, body));
  }

  /** Changes what the body names. An empty body is a 422 with most of Logto's objects (facts §0.4). */
  async patch(path: string, body?: unknown): Promise<unknown> {
    return this.#parsed(this.#request("PATCH", path, body));
  }

  /** Deletes. A repeat after a lost answer finds nothing, so a LogtoError that `isGone` is as good as done. */
  async delete(path: string): Promise<void> {
    await this.#parsed(this.#request("DELETE", path));
  }

  /**
   * What the server's own clock shows, ms since the epoch, floored to the second and never later than the truth; undefined as long
   * as no answer had a `Date`.
   */
  serverTime(): number | undefined {
    return this.#transport.serverTime();
  }

  async #parsed(request: Request): Promise<unknown> {
    return parseAnswer(request, await this.#transport.send(request), this.connection);
  }

  #request(method: Method, pathAndQuery: string, body?: unknown, repeatable = method !== "POST"): Request {
    const [path = ""] = pathAndQuery.split("?", 1);
    const withBody = body === undefined ? {} : { body: JSON.stringify(body) };
    return {
      method,
      url: `${this.connection.endpoint}/api${pathAndQuery}`,
      path,
      // Without a content type Logto takes a body for empty (facts §0.5).
      headers: body === undefined ? {} : { "content-type": "application/json" },
      ...withBody,
      repeatable,
    };
  }
}

/** How many items a list has, as the answer to one of its pages says. */
function totalOf(answer: Answer): number | undefined {
  const total = answer.header("total-number");
  return total === undefined || !/^\d+$/.test(total) ? undefined : Number(total);
}
