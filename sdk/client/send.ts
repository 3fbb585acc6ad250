import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import crossFetch from "cross-fetch";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { NetworkFailure } from "./failure";
import { proxyFor } from "./proxy";
import type { Answer, Send } from "./request";

/** How long one request may take until its answer is read, ms. Logto itself gives up on a socket after 120 s (facts §0.5). */
export const TIMEOUT_MS = 30_000;

/**
 * How long an idle connection is kept, ms. Node's servers, Logto's among them, close one after 5 s: a POST on a connection that
 * is just being closed is lost in a way that nobody can tell from one that arrived.
 */
const IDLE_MS = 4_000;

/** What the layer asks of a fetch: the common part of cross-fetch, of Node's own and of a fake. */
export type Fetch = (address: string, options: FetchOptions) => Promise<FetchAnswer>;

/** The options of a {@link Fetch}. */
export interface FetchOptions {
  method: string;
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
  /** Redirects are not followed: none is part of the Management API, and a secret must not go elsewhere. */
  redirect: "manual";
  /** Keeps connections alive, and goes through the proxy; a fetch that knows no agents ignores it. */
  agent: HttpAgent;
}

/** The answer of a {@link Fetch}. */
export interface FetchAnswer {
  status: number;
  headers: { get: (name: string) => string | null };
  text: () => Promise<string>;
}

/** The fetch of {@link sender}, unless another is given. */
export const defaultFetch: Fetch = (address, options) => crossFetch(address, options);

/** The settings of {@link sender}. */
export interface SenderOptions {
  /** The server's origin. */
  endpoint: string;
  fetch: Fetch;
  timeoutMs: number;
  /** How many connections may be open. */
  maxConnections: number;
}

/**
 * The layer on the wire: sends a request once and reads its answer, whatever its status.
 *
 * @throws NetworkFailure when no whole answer comes in time.
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

/** Keep-alive connections to the server, through the proxy that the environment names for it. */
function agentFor(endpoint: string, maxConnections: number): HttpAgent {
  const options = { keepAlive: true, maxSockets: maxConnections, timeout: IDLE_MS };
  const secure = endpoint.startsWith("https:");
  const proxy = proxyFor(endpoint);
  if (proxy === undefined) {
    return secure ? new HttpsAgent(options) : new HttpAgent(options);
  }
  return secure ? new HttpsProxyAgent(proxy, options) : new HttpProxyAgent(proxy, options);
}
