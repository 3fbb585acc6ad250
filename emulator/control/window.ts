/** The stretch of time that the limit is for, in milliseconds. */
export const WINDOW_MS = 10_000;

/** A sliding window: so many requests at most may have arrived in the 10 seconds before any moment. */
export class SlidingWindow {
  #arrivals: number[] = [];

  /**
   * Counts a request that arrives, unless that would be one too many.
   * @returns 0 where it may pass, else in how many milliseconds the next may
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
