import { respondJson } from "../http/respond";

/** The length of the window in which requests are counted, in milliseconds. */
export const WINDOW_MS = 10_000;
const MS_PER_SECOND = 1000;

/** A sliding window, which limits the number of requests that arrive in any 10 seconds. */
export class SlidingWindow {
  #arrivals: number[] = [];

  /**
   * Counts a request, unless it would exceed the limit.
   * @returns 0 if the request may pass, otherwise the time until the next one may pass, in milliseconds
   */
  arrive(limit: number, now: number): number {
    this.#arrivals = this.#arrivals.filter((arrival) => arrival > now - WINDOW_MS);
    const blocking = this.#arrivals.at(-limit);
    if (blocking !== undefined) {
      return blocking + WINDOW_MS - now;
    }
    this.#arrivals.push(now);
    return 0;
  }
}

/** The answer to a request that exceeds the limit. @param delayMs the time until the next one may pass */
export function tooManyRequests(delayMs: number): Response {
  const seconds = Math.ceil(delayMs / MS_PER_SECOND);
  return respondJson(429, { message: "Too many requests." }, { "retry-after": String(seconds) });
}
