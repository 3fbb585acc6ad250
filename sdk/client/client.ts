import { parseAnswer } from "./answer";
import type { Connection } from "./connection";
import { UnexpectedAnswerError } from "./errors";
import type { ClientOptions, PostOptions } from "./options";
import { PAGE_SIZE, readAll } from "./pages";
import { queryText, type Answer, type Method, type Query, type Request } from "./request";
import { Transport } from "./transport";

/**
 * A client of the Management API of one tenant. Paths are those of Logto's documentation without `/api`, such as
 * `/applications`; `apiPath` builds one with encoded values. Every method throws a {@link ClientError}: ConnectionError,
 * CredentialsError, UnexpectedAnswerError or LogtoError. `post` can also throw an UncertainWriteError.
 */
export class LogtoClient {
  readonly connection: Connection;
  readonly #transport: Transport;

  constructor(connection: Connection, options: ClientOptions = {}) {
    this.connection = connection;
    this.#transport = new Transport(connection, options);
  }

  /** Reads one object. */
  async get(path: string, query: Query = {}): Promise<unknown> {
    return this.#parsed(this.#request("GET", path + queryText(query)));
  }

  /** Reads a whole list, with all of its pages. It also works for an endpoint that has no pages. */
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

  /**
   * Creates an object, or runs an action. The request is repeated only if the first one cannot have reached Logto, or if
   * `options.repeatable` is true.
   */
  async post(path: string, body?: unknown, options: PostOptions = {}): Promise<unknown> {
    return this.#parsed(this.#request("POST", path, body, options.repeatable === true));
  }

  /** Replaces an object. */
  async put(path: string, body: unknown): Promise<unknown> {
    return this.#parsed(this.#request("PUT", path, body));
  }

  /** Changes the fields that the body contains. Most of Logto's endpoints answer an empty body with 422. */
  async patch(path: string, body?: unknown): Promise<unknown> {
    return this.#parsed(this.#request("PATCH", path, body));
  }

  /**
   * Deletes an object. If an answer is lost, the request is repeated and may find nothing. So treat a LogtoError whose `isGone`
   * is true as success.
   */
  async delete(path: string): Promise<void> {
    await this.#parsed(this.#request("DELETE", path));
  }

  /**
   * The time by the server's clock, in ms since the epoch, rounded down to the second. It is never later than the true time.
   * Undefined until an answer with a `Date` header has come.
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
      // Without a content type Logto treats a body as empty.
      headers: body === undefined ? {} : { "content-type": "application/json" },
      ...withBody,
      repeatable,
    };
  }
}

/** The number of items in the whole list, which the answer to each page states. */
function totalOf(answer: Answer): number | undefined {
  const total = answer.header("total-number");
  return total === undefined || !/^\d+$/.test(total) ? undefined : Number(total);
}
