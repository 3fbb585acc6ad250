import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import crossFetch from "cross-fetch";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { NetworkFailure } from "./failure";
import { proxyFor } from "./proxy";
import type { Answer, Send } from "./request";

/** The time that one request may take until its answer has been read, in ms. Logto itself closes a socket after 120 s. */
export const TIMEOUT_MS = 30_000;

/**
 * How long an idle connection is kept, in ms. Node's servers, including Logto's, close it after 5 s. If a POST is sent on a
 * connection that the server is closing, it is not possible to know whether it arrived.
 */
const IDLE_MS = 4_000;

/** A fetch function. The type is the part that cross-fetch, Node's own fetch and the fakes of the tests have in common. */
export type Fetch = (address: string, options: FetchOptions) => Promise<FetchAnswer>;

/** The options of a {@link Fetch}. */
export interface FetchOptions {
  method: string;
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
  /** Redirects are not followed: the Management API has none, and a secret must not be sent to another server. */
  redirect: "manual";
  /** Keeps connections alive and connects through the proxy. A fetch that does not support agents ignores it. */
  agent: HttpAgent;
}

/** The answer of a {@link Fetch}. */
export interface FetchAnswer {
  status: number;
  headers: { get: (name: string) => string | null };
  text: () => Promise<string>;
}

/** The default of {@link SenderOptions.fetch}. */
export const defaultFetch: Fetch = (address, options) => crossFetch(address, options);

/** The options of {@link sender}. */
export interface SenderOptions {
  /** The server's origin. */
  endpoint: string;
  fetch: Fetch;
  timeoutMs: number;
  /** The number of connections that may be open at the same time. */
  maxConnections: number;
}

/**
 * The lowest layer: sends a request once, and returns its answer with any status.
 *
 * @throws NetworkFailure if no complete answer comes in time.
 */
export function sender(options: SenderOptions): Send {
  let agent: HttpAgent | undefined;
  return async (request): Promise<Answer> => {
    agent ??= agentFor(options.endpoint, options.maxConnections);
    const timeout = new AbortController();
    const timer = setTimeout(() => {
      timeout.abort();
    }, options.timeoutMs);
    try {
      const answer = await options.fetch(request.url, {
        method: request.method,
        headers: { ...request.headers },
        ...(request.body === undefined ? {} : { body: request.body }),
        signal: timeout.signal,
        redirect: "manual",
        agent,
      });
      const text = await answer.text();
      return { status: answer.status, header: (name) => answer.headers.get(name) ?? undefined, text };
    } catch (error) {
      throw timeout.signal.aborted ? new NetworkFailure("timeout") : NetworkFailure.of(error);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The keep-alive connections to the server, through the proxy that the environment variables name for it. */
function agentFor(endpoint: string, maxConnections: number): HttpAgent {
  const options = { keepAlive: true, maxSockets: maxConnections, timeout: IDLE_MS };
  const secure = endpoint.startsWith("https:");
  const proxy = proxyFor(endpoint);
  if (proxy === undefined) {
    return secure ? new HttpsAgent(options) : new HttpAgent(options);
  }
  return secure ? new HttpsProxyAgent(proxy, options) : new HttpProxyAgent(proxy, options);
}
