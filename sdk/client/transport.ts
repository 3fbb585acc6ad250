import createDebug from "debug";
import { isLogtoCloud, type Connection } from "./connection";
import { failureInWords } from "./answer";
import { UncertainWriteError } from "./errors";
import { limiterOf, type Budget, type Limiter, type Place } from "./limiter";
import { connectionError } from "./noAnswer";
import type { ClientOptions } from "./options";
import { systemClock, type Answer, type Clock, type Request, type Send } from "./request";
import { refusedToken } from "./refusal";
import { LONGEST_STATED_PAUSE_MS, parseDate, retrying, statedPause } from "./retry";
import { defaultFetch, sender, TIMEOUT_MS } from "./send";
import { Tokens } from "./token";
import { defaultUserAgent } from "./version";

const debug = createDebug("pulumi-logto:client");

/** Logto Cloud allows about 200 requests in 10 s for each tenant. The remaining ones are left for users who sign in. */
const CLOUD_REQUESTS_PER_10_SECONDS = 160;

/** The number of requests that wait for their answer at the same time. More would only queue in the server. */
const MAX_IN_FLIGHT = 32;

/**
 * The layers that a request passes: retry → authorize → limit → send. Retry is the outermost layer, so that each repeat takes its
 * own place in the limit and has a token that is valid when it is sent.
 */
export class Transport {
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #wire: Send;
  readonly #limiter: Limiter;
  readonly #budget: Budget;
  readonly #tokens: Tokens;
  readonly #userAgent: string;
  /** The least time that the server's clock is ahead of this machine's, in ms; negative if it is behind. */
  #serverAhead: number | undefined;

  constructor(connection: Connection, options: ClientOptions) {
    this.#connection = connection;
    this.#clock = options.clock ?? systemClock;
    this.#limiter = limiterOf(connection, this.#clock);
    this.#budget = budgetOf(connection, options);
    this.#userAgent = options.userAgent ?? defaultUserAgent();
    this.#wire = sender({
      endpoint: connection.endpoint,
      fetch: options.fetch ?? defaultFetch,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
      maxConnections: this.#budget.inFlight,
    });
    this.#tokens = new Tokens(connection, (request) => this.#perform(request, this.#unauthorized), this.#clock);
  }

  /**
   * Sends a request, repeats it if needed, and returns the last answer with any status.
   *
   * @throws UncertainWriteError, ConnectionError, CredentialsError
   */
  send(request: Request): Promise<Answer> {
    return this.#perform(request, this.#authorized);
  }

  /** See {@link LogtoClient.serverTime}. */
  serverTime(): number | undefined {
    if (this.#serverAhead === undefined) {
      return undefined;
    }
    return Math.floor((this.#clock.now() + this.#serverAhead) / 1000) * 1000;
  }

  /** Repeats a request if that is safe, logs the result, and throws an error if no answer of Logto came. */
  async #perform(request: Request, send: Layer): Promise<Answer> {
    const { method, path, repeatable } = request;
    const startedAt = this.#clock.now();
    let sentAt: number | undefined;
    const leaving = (): void => {
      sentAt ??= this.serverTime();
    };
    let failed: Answer | undefined;
    const attempt = async (): Promise<Answer> => {
      const answer = await send(request, leaving);
      if (answer.status >= 500) {
        failed ??= answer;
      }
      return answer;
    };
    const { outcome, tries } = await retrying(repeatable, attempt, this.#clock);
    const result = "answer" in outcome ? outcome.answer.status : outcome.failure.message;
    debug("%s %s %s, %d ms, tries: %d", method, path, result, this.#clock.now() - startedAt, tries);
    const isDone = "answer" in outcome && outcome.answer.status < 400;
    if (!repeatable && !isDone && failed !== undefined) {
      throw new UncertainWriteError(request, failureInWords(failed), sentAt);
    }
    if ("answer" in outcome) {
      return outcome.answer;
    }
    if (repeatable || outcome.failure.neverArrived) {
      throw connectionError(outcome.failure, request, this.#connection);
    }
    throw new UncertainWriteError(request, outcome.failure.inWords, sentAt);
  }

  /** Sends a request with a token. If Logto refuses the token, it sends the request once more with a new one. */
  readonly #authorized: Layer = async (request, leaving) => {
    const first = await this.#withToken(request, leaving);
    if (first.answer.status !== 401) {
      return first.answer;
    }
    this.#tokens.discard(first.token);
    const second = await this.#withToken(request, leaving);
    if (second.answer.status === 401) {
      throw refusedToken(this.#connection);
    }
    return second.answer;
  };

  async #withToken(request: Request, leaving: Leaving): Promise<{ answer: Answer; token: string }> {
    for (;;) {
      await this.#tokens.renewed();
      const place = await this.#limiter.enter(this.#budget);
      const token = this.#tokens.take();
      if (token !== undefined) {
        const headers = { ...request.headers, authorization: `Bearer ${token}` };
        return { answer: await this.#sendFrom(place, { ...request, headers }, leaving), token };
      }
      // The token ran out while the request waited. The request for a new token needs a place too, so this one is given back.
      place.unused();
    }
  }

  /** Sends a request without a token: the request for a token. */
  readonly #unauthorized: Layer = async (request, leaving) =>
    this.#sendFrom(await this.#limiter.enter(this.#budget), request, leaving);

  async #sendFrom(place: Place, request: Request, leaving: Leaving): Promise<Answer> {
    const headers = { accept: "application/json, */*;q=0.5", "user-agent": this.#userAgent, ...request.headers };
    try {
      leaving();
      const answer = await this.#wire({ ...request, headers });
      const date = parseDate(answer.header("date"));
      // The server wrote the date before the answer arrived here, so the server's clock is at least this much ahead.
      if (date !== undefined) {
        this.#serverAhead = date - this.#clock.now();
      }
      if (answer.status === 429) {
        this.#limiter.close(closingTime(answer, this.#clock.now()));
      }
      return answer;
    } finally {
      place.answered();
    }
  }
}

/** Called when a request is sent. */
type Leaving = () => void;

/** A layer that waits before it sends. */
type Layer = (request: Request, leaving: Leaving) => Promise<Answer>;

/** How long other requests of the tenant wait after a 429, in ms: the stated pause, unless it is longer than a request waits. */
function closingTime(answer: Answer, now: number): number {
  const stated = statedPause(answer, now) ?? 0;
  return stated <= LONGEST_STATED_PAUSE_MS ? stated : 0;
}

function budgetOf({ endpoint, requestsPer10Seconds }: Connection, { share = 1, maxInFlight }: ClientOptions): Budget {
  const whole = requestsPer10Seconds ?? (isLogtoCloud(endpoint) ? CLOUD_REQUESTS_PER_10_SECONDS : Infinity);
  return { requests: Math.max(1, Math.floor(whole * share)), inFlight: maxInFlight ?? MAX_IN_FLIGHT };
}
