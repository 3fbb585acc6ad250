import type { Clock } from "./request";

/** The length of the window in which Logto Cloud counts requests, in ms. Its limit is "200 requests every 10 seconds". */
const WINDOW_MS = 10_000;

/** What one client may use of the limits that all clients of a tenant share. */
export interface Budget {
  /** The number of requests in any window of 10 s; Infinity means no limit. */
  requests: number;
  /** The number of requests that may wait for their answer at the same time. */
  inFlight: number;
}

/** The right to send one request. Its owner must call exactly one of the two functions, once. */
export interface Place {
  /** The request was sent, and its answer came or will not come. The place is free again after 10 s. */
  answered: () => void;
  /** Nothing was sent. The place is free at once. */
  unused: () => void;
}

interface Waiter {
  budget: Budget;
  admit: (place: Place) => void;
}

/**
 * The sliding window of one tenant. A place is in use from before its request is sent until 10 s after its answer. The server
 * counts the request at some time in between. So in every window of 10 s it counts no more requests than the budget allows.
 */
export class Limiter {
  readonly #clock: Clock;
  /** When the recent requests got their answers, in ms since the epoch, in ascending order. */
  #answeredAt: number[] = [];
  #inFlight = 0;
  readonly #waiters: Waiter[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** No request is admitted before this time, in ms since the epoch. */
  #closedUntil = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits for a place. Requests get places in the order in which they ask. */
  enter(budget: Budget): Promise<Place> {
    return new Promise((admit) => {
      this.#waiters.push({ budget, admit });
      this.#admitWaiters();
    });
  }

  /** Admits no request for some time. The server has answered 429 and would answer other requests in the same way. */
  close(milliseconds: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock.now() + milliseconds);
  }

  #admitWaiters(): void {
    this.#forgetOld();
    for (let first = this.#waiters[0]; first !== undefined && this.#hasRoom(first.budget); first = this.#waiters[0]) {
      this.#waiters.shift();
      this.#inFlight += 1;
      first.admit(this.#place());
    }
    this.#wakeUpInTime();
  }

  #hasRoom(budget: Budget): boolean {
    if (this.#clock.now() < this.#closedUntil) {
      return false;
    }
    return this.#inFlight < budget.inFlight && this.#inFlight + this.#answeredAt.length < budget.requests;
  }

  #place(): Place {
    const leave = (): void => {
      this.#inFlight -= 1;
    };
    return {
      answered: () => {
        leave();
        this.#answeredAt.push(this.#clock.now());
        this.#admitWaiters();
      },
      unused: () => {
        leave();
        this.#admitWaiters();
      },
    };
  }

  #forgetOld(): void {
    const now = this.#clock.now();
    // `<=`, because the clock counts whole milliseconds. `min`, so that a clock that was set back does not block places for hours.
    this.#answeredAt = this.#answeredAt.map((time) => Math.min(time, now)).filter((time) => now - time <= WINDOW_MS);
  }

  #wakeUpInTime(): void {
    clearTimeout(this.#timer);
    if (this.#waiters.length === 0) {
      return;
    }
    const now = this.#clock.now();
    const [oldest] = this.#answeredAt;
    const moments = [this.#closedUntil, ...(oldest === undefined ? [] : [oldest + WINDOW_MS + 1])].filter(
      (time) => time > now,
    );
    // If there is no such moment, the next answer frees a place.
    if (moments.length === 0) {
      return;
    }
    this.#timer = setTimeout(
      () => {
        this.#admitWaiters();
      },
      Math.min(...moments) - now,
    );
  }
}

/** The limiters of this process, by clock and tenant. All clients of a tenant share one. */
const limiters = new WeakMap<Clock, Map<string, Limiter>>();

/** The limiter of a tenant. All clients in this process that use the same clock get the same one. */
export function limiterOf(tenant: { endpoint: string; tenantId: string }, clock: Clock): Limiter {
  const ofClock = limiters.get(clock) ?? new Map<string, Limiter>();
  limiters.set(clock, ofClock);
  const key = `${tenant.endpoint} ${tenant.tenantId}`;
  const limiter = ofClock.get(key) ?? new Limiter(clock);
  ofClock.set(key, limiter);
  return limiter;
}
