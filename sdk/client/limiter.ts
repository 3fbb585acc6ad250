import type { Clock } from "./request";

/** The length of the window in which Logto Cloud counts requests, ms: "200 requests every 10 seconds". */
const WINDOW_MS = 10_000;

/** How much one client may use of what it shares with the others of its tenant. */
export interface Budget {
  /** Requests in any window of 10 s; Infinity for no limit. */
  requests: number;
  /** Requests that wait for their answer at the same time. */
  inFlight: number;
}

/** The right to send one request. Exactly one of the two must be called, once. */
export interface Place {
  /** The request was sent and its answer came, or will not come: the place is free again 10 s from now. */
  answered: () => void;
  /** Nothing was sent: the place is free at once. */
  unused: () => void;
}

interface Waiter {
  budget: Budget;
  admit: (place: Place) => void;
}

/**
 * The sliding window of one tenant. A place is counted from before its request leaves until 10 s after its answer, so that whenever
 * in between the server counted it, no window of 10 s holds more than the budget.
 */
export class Limiter {
  readonly #clock: Clock;
  /** When the places that were used lately had their answer; ascending. */
  #answeredAt: number[] = [];
  #inFlight = 0;
  readonly #waiters: Waiter[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** Until when nobody is admitted, ms since the epoch. */
  #closedUntil = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits for a place, first come, first served. */
  enter(budget: Budget): Promise<Place> {
    return new Promise((admit) => {
      this.#waiters.push({ budget, admit });
      this.#admitWaiters();
    });
  }

  /** Admits nobody for a while: the server has said that it is too much, and whoever came now would be told the same. */
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
    // "Longer than", because the clock counts whole milliseconds. A clock that was put back must not hold places for hours.
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
    // Without such a moment, it is an answer that makes room.
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

/** The limiters of this process, by clock and tenant: clients of one tenant share one. */
const limiters = new WeakMap<Clock, Map<string, Limiter>>();

/** The limiter of a tenant, the same for everybody in this process (who goes by the same clock). */
export function limiterOf(tenant: { endpoint: string; tenantId: string }, clock: Clock): Limiter {
  const ofClock = limiters.get(clock) ?? new Map<string, Limiter>();
  limiters.set(clock, ofClock);
  const key = `${tenant.endpoint} ${tenant.tenantId}`;
  const limiter = ofClock.get(key) ?? new Limiter(clock);
  ofClock.set(key, limiter);
  return limiter;
}
