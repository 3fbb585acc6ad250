import type { Clock } from "./request";
import type { Fetch } from "./send";

/** The options of one client. */
export interface ClientOptions {
  /** Sends a request. Default: cross-fetch, with connections that are kept alive. HTTPS_PROXY, HTTP_PROXY and NO_PROXY apply. */
  fetch?: Fetch;
  /** The clock. Default: the clock of the machine. */
  clock?: Clock;
  /** The share of the tenant's rate limit that this client may use, greater than 0 and at most 1. Default: 1. */
  share?: number;
  /** The number of requests that may wait for their answer at the same time. Default: 32. */
  maxInFlight?: number;
  /** The time that one attempt of a request may take, in ms. Default: 30,000. */
  timeoutMs?: number;
  /** The header `User-Agent`. Default: `pulumi-logto/<version>`. */
  userAgent?: string;
}

/** The options of one POST. */
export interface PostOptions {
  /**
   * Whether sending the request again has no further effect, as with assignments. Then it is repeated in the same cases as a
   * PUT. Default: false.
   */
  repeatable?: boolean;
}
