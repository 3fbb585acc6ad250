import { z } from "zod";
import type { Connection } from "./connection";
import { CredentialsError, UnexpectedAnswerError } from "./errors";
import type { Answer, Clock, Request } from "./request";
import { refusedCredentials, withoutAll } from "./refusal";
import { parseAnswer } from "./answer";

/** The scope that the Management API requires. It has no other. */
const SCOPE = "all";
/** A token is renewed this long before it expires, in ms. */
const RENEW_AHEAD_MS = 60_000;
/** If this part of a token's lifetime is shorter than RENEW_AHEAD_MS, it applies, so that tokens of a few seconds can be used. */
const RENEW_AHEAD_PART = 0.1;
/** The server rounds the time of issue to whole seconds, so a token may expire this much earlier than stated, in ms. */
const ROUNDING_MS = 1_000;
/** A token is used for at least this part of its lifetime. */
const LEAST_USED_PART = 0.5;

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number(), scope: z.string().optional() });

interface Token {
  value: string;
  /** When the token must be renewed, in ms since the epoch. */
  renewAt: number;
  /** Whether a request was sent with the token. */
  used: boolean;
}

/** The token of one connection. All requests that wait for a token share one request for it. It is renewed before it expires. */
export class Tokens {
  readonly #connection: Connection;
  readonly #send: (request: Request) => Promise<Answer>;
  readonly #clock: Clock;
  #token: Token | undefined;
  #pending: Promise<void> | undefined;

  /**
   * @param send Sends the request for a token; the rate limit and the repeats apply to it too.
   */
  constructor(connection: Connection, send: (request: Request) => Promise<Answer>, clock: Clock) {
    this.#connection = connection;
    this.#send = send;
    this.#clock = clock;
  }

  /**
   * Resolves when there is a token that need not be renewed. Calls during a request for a token wait for that request. If it
   * fails, all of these calls fail, and the next call sends a new request.
   *
   * @throws CredentialsError if Logto refuses the application, or issues a token without the scope `all`.
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
   * The token for a request that is sent now; undefined if the token must be renewed first. A token that was never used is
   * returned even if it should be renewed: with a very low rate limit, tokens run out while requests wait for a place, and
   * renewing them would never end.
   */
  take(): string | undefined {
    const token = this.#token;
    if (token === undefined || (token.used && this.#isOver(token))) {
      return undefined;
    }
    token.used = true;
    return token.value;
  }

  /** Stops using a token that Logto refused. A newer token is kept. */
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
      const message = `${this.#connection.endpoint}/oidc/token does not answer like Logto. Check that this is the address of Logto.`;
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

/** The request for a token. It uses HTTP Basic with both parts encoded (RFC 6749, section 2.3.1), and a form as its body. */
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
    // It is safe to request a second token.
    repeatable: true,
  };
}
