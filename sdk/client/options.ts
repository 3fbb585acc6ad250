import type { Clock } from "./request";
import type { Fetch } from "./send";

/** What may be set for one client. */
export interface ClientOptions {
  /** Sends a request. Default: cross-fetch, which keeps connections alive and obeys HTTPS_PROXY, HTTP_PROXY and NO_PROXY. */
  fetch?: Fetch;
  /** Tells the time. Default: the machine's clock. */
  clock?: Clock;
  /** The part of the tenant's budget of requests that this client may use, above 0 up to 1. Default: 1. */
  share?: number;
  /** How many requests wait for their answer at the same time. Default: 32. */
  maxInFlight?: number;
  /** How long one try of a request may take, ms. Default: 30,000. */
  timeoutMs?: number;
  /** Default: `pulumi-logto/<version>`. */
  userAgent?: string;
}

/** What may be said of one POST. */
export interface PostOptions {
  /**
   * Whether Logto does it only once however often it is sent, as with assignments: then it is repeated as a PUT would be.
   * Default: false.
   */
  repeatable?: boolean;
}
