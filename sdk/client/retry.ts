import { NetworkFailure } from "./failure";
import type { Answer, Clock } from "./request";

/** The outcome of one attempt. */
export type Outcome = { answer: Answer } | { failure: NetworkFailure };

/** The number of repeats after 429 or 503, which only pass with time. */
const REPEATS_WHEN_BUSY = 8;
/** The number of repeats after a network error or a bad gateway. */
const REPEATS_WHEN_BROKEN = 4;
/** The number of repeats after a time-out. Each repeat may take the whole time-out again. */
const REPEATS_WHEN_SILENT = 1;

/** The first pause if the server states none, in ms. It doubles with each attempt. */
const FIRST_PAUSE_MS = 500;
/** The longest pause if the server states none, in ms: the window of Logto Cloud's limit. */
const LONGEST_PAUSE_MS = 10_000;
/** The longest pause that the client waits if the server states one, in ms. For a longer one the request fails. */
export const LONGEST_STATED_PAUSE_MS = 120_000;

/** The result of {@link retrying}: the outcome of the last attempt, and the number of attempts. */
export interface Tried {
  outcome: Outcome;
  tries: number;
}

/**
 * Sends a request until its outcome is final.
 *
 * @param repeatable Whether the request may be sent again if an earlier one may have reached Logto.
 */
export async function retrying(repeatable: boolean, send: () => Promise<Answer>, clock: Clock): Promise<Tried> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await outcomeOf(send());
    const pause = retryDelay(outcome, { repeatable, tries, now: clock.now(), jitter: Math.random() });
    if (pause === undefined) {
      return { outcome, tries };
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
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

/** What {@link retryDelay} considers. */
export interface RetryCircumstances {
  /** Whether the request may be sent again if an earlier one may have reached Logto. */
  repeatable: boolean;
  /** The number of times that the request was sent. */
  tries: number;
  /** The time, in ms since the epoch. */
  now: number;
  /** From 0 to 1: how much of the random part of the pause is used. */
  jitter: number;
}

/** The pause before the request is sent again, in ms; undefined if the outcome is final. */
export function retryDelay(outcome: Outcome, circumstances: RetryCircumstances): number | undefined {
  const { repeatable, tries, now, jitter } = circumstances;
  // Half of the pause is random, so that requests that failed together are not repeated together.
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

/** The pause that an answer states, in ms; undefined if it states none. */
export function statedPause({ header }: Answer, now: number): number | undefined {
  // A date in the header is a date by the server's clock.
  return parseRetryAfter(header("retry-after"), parseDate(header("date")) ?? now);
}

/**
 * The pause that a `Retry-After` header states, in ms. The header is a number of seconds or a date. The result is 0 if the date
 * has passed, and undefined if the header is absent or has neither form.
 *
 * @param now The time by the server's clock, in ms since the epoch.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Math.ceil(Number(text) * 1000);
  }
  const date = parseDate(text);
  return date === undefined ? undefined : Math.max(0, date - now);
}

/** An HTTP date, in ms since the epoch; undefined if the text is not one. */
export function parseDate(value: string | undefined): number | undefined {
  // Every form of an HTTP date begins with the day of the week; Date.parse alone would read "-5" as a year.
  if (value === undefined || !/^[A-Za-z]{3}/.test(value)) {
    return undefined;
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
