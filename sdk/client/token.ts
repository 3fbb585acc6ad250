import { z } from "zod";
import type { Connection } from "./connection";
import { CredentialsError, UnexpectedAnswerError } from "./errors";
import type { Answer, Clock, Request } from "./request";
import { refusedCredentials, withoutAll } from "./refusal";
import { parseAnswer } from "./answer";

/** The scope that the Management API asks for; the only one it has. */
const SCOPE = "all";
/** How long before its end a token is renewed, ms … */
const RENEW_AHEAD_MS = 60_000;
/** … or this part of its life, if that is shorter, so that a token of a few seconds is of use. */
const RENEW_AHEAD_PART = 0.1;
/** A token's end is counted in whole seconds from the second in which it was made: it may live that much less than it says, ms. */
const ROUNDING_MS = 1_000;
/** The part of its life that a token is used in any case. */
const LEAST_USED_PART = 0.5;

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number(), scope: z.string().optional() });

interface Token {
  value: string;
  /** When it is to be renewed, ms since the epoch. */
  renewAt: number;
  /** Whether a request has left with it. */
  used: boolean;
}

/** The token of one connection: asked for once however many wait, and renewed ahead of its end. */
export class Tokens {
  readonly #connection: Connection;
  readonly #send: (request: Request) => Promise<Answer>;
  readonly #clock: Clock;
  #token: Token | undefined;
  #pending: Promise<void> | undefined;

  /**
   * @param send Sends the request for a token, with limit and repeats.
   */
  constructor(connection: Connection, send: (request: Request) => Promise<Answer>, clock: Clock) {
    this.#connection = connection;
    this.#send = send;
    this.#clock = clock;
  }

  /**
   * Resolves when there is a token that need not be renewed. All who ask while one is on its way wait for that one; its failure
   * reaches all of them, and the next who asks tries again.
   *
   * @throws CredentialsError when Logto refuses the application, or gives it a token without the scope `all`.
   */
  async renewed(): Promise<void> {
    if (this.#token !== undefined && !this.#isOver(this.#token)) {
      return;
    }
    this.#pending ??= this.#request().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  /**
   * The token for a request that leaves now; undefined when it must be renewed first. One that has served nobody is given even if
   * it is over: where a limit is so tight that tokens run out in the queue for a place, renewing would go on for ever.
   */
  take(): string | undefined {
    const token = this.#token;
    if (token === undefined || (token.used && this.#isOver(token))) {
      return undefined;
    }
    token.used = true;
    return token.value;
  }

  /** Logto refused this token, so it is not used again. One that came since then stays. */
  discard(token: string): void {
    if (this.#token?.value === token) {
      this.#token = undefined;
    }
  }

  #isOver(token: Token): boolean {
    return this.#clock.now() >= token.renewAt;
  }

  async #request(): Promise<void> {
    const request = tokenRequest(this.#connection);
    const answer = await this.#send(request);
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      const refusal = refusedCredentials(answer, this.#connection);
      if (refusal !== undefined) {
        throw refusal;
      }
    }
    const parsed = tokenAnswer.safeParse(parseAnswer(request, answer, this.#connection));
    if (!parsed.success) {
      const message = `${this.#connection.endpoint}/oidc/token does not answer as Logto does: is this the address of Logto?`;
      throw new UnexpectedAnswerError(request, answer.status, message);
    }
    const { access_token: value, expires_in: lifeInSeconds, scope = "" } = parsed.data;
    if (!scope.split(" ").includes(SCOPE)) {
      throw new CredentialsError(withoutAll(this.#connection), "scope");
    }
    const life = lifeInSeconds * 1000;
    const ahead = Math.min(RENEW_AHEAD_MS, life * RENEW_AHEAD_PART) + ROUNDING_MS;
    const renewAt = this.#clock.now() + Math.max(life - ahead, life * LEAST_USED_PART);
    this.#token = { value, renewAt, used: false };
  }
}

/** The request for a token: HTTP Basic, with both parts encoded (RFC 6749 §2.3.1), and a form as its body. */
function tokenRequest(connection: Connection): Request {
  const { endpoint, resource, appId, appSecret } = connection;
  const basic = Buffer.from(`${encodeURIComponent(appId)}:${encodeURIComponent(appSecret)}`).toString("base64");
  const form = new URLSearchParams({ grant_type: "client_credentials", resource, scope: SCOPE });
  return {
    method: "POST",
    url: `${endpoint}/oidc/token`,
    path: "/oidc/token",
    headers: { authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" },
    body: form.toString(),
    // A second token does no harm.
    repeatable: true,
  };
}
