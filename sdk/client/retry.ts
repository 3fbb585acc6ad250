import { DelegateBackoff, handleWhenResult, retry } from "cockatiel";
import { NetworkFailure } from "./failure";
import type { Answer, Clock } from "./request";

/** What one try gave. */
export type Outcome = { answer: Answer } | { failure: NetworkFailure };

/** How often a request is repeated: after "too many requests" or "unavailable", which pass only with time. */
const REPEATS_WHEN_BUSY = 8;
/** How often a request is repeated after a network error or a bad gateway. */
const REPEATS_WHEN_BROKEN = 4;
/** How often a request is repeated that had no answer in time: each repeat costs the whole time-out. */
const REPEATS_WHEN_SILENT = 1;

/** The first pause where the server states none, ms; it doubles with each try. */
const FIRST_PAUSE_MS = 500;
/** The longest pause where the server states none, ms: the window of Logto Cloud's limit. */
const LONGEST_PAUSE_MS = 10_000;
/** The longest stated pause that is waited for, ms. Beyond it the request fails, rather than the run standing still. */
export const LONGEST_STATED_PAUSE_MS = 120_000;

/** The result of {@link retrying}: the last try, and how many there were. */
export interface Tried {
  outcome: Outcome;
  tries: number;
}

/**
 * Sends a request until its outcome is one to keep.
 *
 * @param repeatable Whether it may be sent again when it may have arrived.
 */
export async function retrying(repeatable: boolean, send: () => Promise<Answer>, clock: Clock): Promise<Tried> {
  let tries = 0;
  let pause: number | undefined;
  const policy = retry(
    handleWhenResult(() => pause !== undefined),
    // retryDelay counts the tries, by what went wrong; here is only an upper bound.
    { maxAttempts: REPEATS_WHEN_BUSY, backoff: new DelegateBackoff(() => pause ?? 0) },
  );
  const outcome = await policy.execute(async () => {
    tries += 1;
    const result = await outcomeOf(send());
    pause = retryDelay(result, { repeatable, tries, now: clock.now(), jitter: Math.random() });
    return result;
  });
  return { outcome, tries };
}

async function outcomeOf(answer: Promise<Answer>): Promise<Outcome> {
  try {
    return { answer: await answer };
  } catch (error) {
    if (error instanceof NetworkFailure) {
      return { failure: error };
    }
    throw error;
  }
}

/** What {@link retryDelay} weighs. */
export interface RetryCircumstances {
  /** Whether the request may be sent again when it may have arrived. */
  repeatable: boolean;
  /** How often it was sent. */
  tries: number;
  /** The time, ms since the epoch. */
  now: number;
  /** From 0 up to 1: how much of the pause that is left to chance is taken. */
  jitter: number;
}

/** How long to wait before the request is sent again, ms; undefined when the outcome stands. */
export function retryDelay(outcome: Outcome, circumstances: RetryCircumstances): number | undefined {
  const { repeatable, tries, now, jitter } = circumstances;
  // Half of it by chance, so that requests that failed together do not come back together.
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS) * (0.5 + jitter / 2);
  if ("failure" in outcome) {
    const { fault, neverArrived } = outcome.failure;
    if (fault === "certificate" || fault === "tls" || fault === "proxy") {
      return undefined;
    }
    const repeats = fault === "timeout" ? REPEATS_WHEN_SILENT : REPEATS_WHEN_BROKEN;
    return (repeatable || neverArrived) && tries <= repeats ? pause : undefined;
  }
  const { status } = outcome.answer;
  if (status === 502 || status === 504) {
    return repeatable && tries <= REPEATS_WHEN_BROKEN ? pause : undefined;
  }
  if ((status !== 429 && status !== 503) || tries > REPEATS_WHEN_BUSY) {
    return undefined;
  }
  const stated = statedPause(outcome.answer, now);
  if (stated === undefined || stated === 0) {
    return pause;
  }
  return stated <= LONGEST_STATED_PAUSE_MS ? stated : undefined;
}

/** The pause that an answer states, ms; undefined when it states none. */
export function statedPause({ header }: Answer, now: number): number | undefined {
  // The moment that a server names is meant by its own clock.
  return parseRetryAfter(header("retry-after"), parseDate(header("date")) ?? now);
}

/**
 * The pause that a `Retry-After` states, ms, in either of its forms, seconds or a date; 0 when it is over, undefined when the
 * header is absent or neither form.
 *
 * @param now The time by the clock that wrote the header, ms since the epoch.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Math.ceil(Number(text) * 1000);
  }
  const date = parseDate(text);
  return date === undefined ? undefined : Math.max(0, date - now);
}

/** An HTTP date, ms since the epoch. */
export function parseDate(value: string | undefined): number | undefined {
  // Every form of an HTTP date begins with the day of the week; Date.parse alone would take "-5" for a year.
  if (value === undefined || !/^[A-Za-z]{3}/.test(value)) {
    return undefined;
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
