import type { Clock, Connection, Fetch, FetchOptions } from "../../../sdk/client";
import { LogtoClient, type ClientOptions } from "../../../sdk/client";

/** One request that the fake server received. */
export interface Seen {
  method: string;
  /** Path and query. */
  path: string;
  /** The time of arrival, in ms by the test's clock. */
  at: number;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
}

/** An answer of the fake server: a status, a body, which is sent as JSON unless it is a text, and headers. */
export interface Reply {
  status?: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** Answers a request. It may throw an error, like a broken network. */
export type Handler = (request: Seen) => Reply | Promise<Reply>;

/** An error in the form of node-fetch. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`request failed, reason: ${code}`), { type: "system", code });
}

/** A Logto without sockets. It issues tokens and records the requests. */
export class FakeLogto {
  readonly requests: Seen[] = [];
  readonly clock: Clock = { now: () => Date.now() };
  /** The lifetime of a token, in s. */
  tokenLife = 3600;
  tokenHandler: Handler = () => ({
    body: {
      access_token: `token-${this.tokenRequests.length}`,
      expires_in: this.tokenLife,
      token_type: "Bearer",
      scope: "all",
    },
  });
  handler: Handler = () => ({ body: {} });

  get tokenRequests(): Seen[] {
    return this.requests.filter(({ path }) => path === "/oidc/token");
  }

  get apiRequests(): Seen[] {
    return this.requests.filter(({ path }) => path !== "/oidc/token");
  }

  readonly fetch: Fetch = async (address, options: FetchOptions) => {
    const { pathname, search } = new URL(address);
    const { method, headers, body } = options;
    const seen = { method, path: pathname + search, at: Date.now(), headers, body };
    this.requests.push(seen);
    const reply = await (pathname === "/oidc/token" ? this.tokenHandler(seen) : this.handler(seen));
    return answerOf(reply);
  };

  /** A client of this server, with its own clock and therefore its own limiter. */
  client(connection: Partial<Connection> = {}, options: ClientOptions = {}): LogtoClient {
    return new LogtoClient({ ...CONNECTION, ...connection }, { fetch: this.fetch, clock: this.clock, ...options });
  }
}

/** A connection to a self-hosted Logto, without a rate limit. */
export const CONNECTION: Connection = {
  endpoint: "https://logto.example",
  tenantId: "default",
  resource: "https://default.logto.app/api",
  appId: "robot",
  appSecret: "known-secret-of-the-robot",
};

function answerOf({ status = 200, body, headers = {} }: Reply): Awaited<ReturnType<Fetch>> {
  const isText = typeof body === "string";
  const all = new Headers({
    "content-type": isText ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
    ...headers,
  });
  const text = body === undefined ? "" : isText ? body : JSON.stringify(body);
  return { status, headers: all, text: () => Promise.resolve(text) };
}
