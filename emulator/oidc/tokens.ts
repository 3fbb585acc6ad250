import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { signingKeysOf } from "../tables/oidcKeys";
import { claimsOf, decode, encode, type Claims } from "./claims";
import { SigningKey } from "./signingKey";

const MS_PER_SECOND = 1000;

/** Why a token is not accepted, in the words of the library with which Logto verifies it. */
export type Fault =
  | "ERR_JWKS_NO_MATCHING_KEY"
  | "ERR_JWS_INVALID"
  | "ERR_JWS_SIGNATURE_VERIFICATION_FAILED"
  | "ERR_JWT_EXPIRED"
  | "ERR_JWT_CLAIM_VALIDATION_FAILED";

/** The data of a new token. */
export interface TokenContent {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
  /** The names of the permissions, separated by spaces. If undefined, the token has no scope. */
  readonly scope: string | undefined;
  /** Further claims. They do not replace the claims that every token has. */
  readonly extra: JsonObject;
  /** The lifetime of the token. */
  readonly lifetimeSeconds: number;
}

/** The claims of a verified token, and the id of the key that signed it. */
interface Verified {
  readonly kid: string;
  readonly claims: Claims;
}

/** Creates and verifies access tokens, which are JWTs signed with the keys of the tenant. */
export class Tokens {
  readonly #database: Database;
  /** The keys that were used already, by their PEM. */
  readonly #keys = new Map<string, SigningKey>();
  /** Tokens whose signature was verified. Verifying it again would take longer than the rest of a request. */
  readonly #verified = new Map<string, Verified>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The public keys, for the verification of tokens. The first is that of the key that signs. */
  publicJwks(): JsonObject[] {
    return this.#ready().map(({ publicJwk }) => publicJwk);
  }

  /** The signature algorithms that the keys support. */
  algorithms(): string[] {
    return [...new Set(this.#ready().flatMap(({ possibleAlgorithms }) => possibleAlgorithms))];
  }

  /** Creates an access token. */
  issue({ issuer, clientId, audience, scope, extra, lifetimeSeconds }: TokenContent): string {
    const now = Math.floor(Date.now() / MS_PER_SECOND);
    const exp = now + lifetimeSeconds;
    const claims: JsonObject = {
      ...extra,
      jti: newId(),
      sub: clientId,
      iat: now,
      exp,
      scope,
      client_id: clientId,
      iss: issuer,
      aud: audience,
    };
    const [key] = this.#ready();
    if (key === undefined) {
      throw new Error("There is no key to sign tokens with");
    }
    const content = `${encode({ alg: key.algorithm, typ: "at+jwt", kid: key.kid })}.${encode(claims)}`;
    const token = `${content}.${key.sign(content)}`;
    this.#verified.set(token, { kid: key.kid, claims: { sub: clientId, aud: audience, exp, scope: scope ?? "" } });
    return token;
  }

  /** The claims of a token, or the reason why it is not accepted for an audience. */
  verify(token: string, audience: string): Claims | Fault {
    const verified = this.#verified.get(token) ?? this.#verifySignature(token);
    if (typeof verified === "string") {
      return verified;
    }
    const { kid, claims } = verified;
    if (this.#ready().every((key) => key.kid !== kid)) {
      return "ERR_JWKS_NO_MATCHING_KEY";
    }
    if (claims.exp <= Math.floor(Date.now() / MS_PER_SECOND)) {
      return "ERR_JWT_EXPIRED";
    }
    return claims.aud === audience ? claims : "ERR_JWT_CLAIM_VALIDATION_FAILED";
  }

  /** The keys of the tenant. The first is the one that signs. */
  #ready(): SigningKey[] {
    const rows = signingKeysOf(this.#database);
    const current = rows.filter(({ signing }) => signing.status === "Current");
    const others = rows.filter(({ signing }) => signing.status !== "Current");
    return [...current, ...others].map(({ signing: { privateKey } }) => this.#keyOf(privateKey));
  }

  #keyOf(privateKey: string): SigningKey {
    const known = this.#keys.get(privateKey);
    if (known !== undefined) {
      return known;
    }
    const key = new SigningKey(privateKey);
    this.#keys.set(privateKey, key);
    return key;
  }

  #verifySignature(token: string): Verified | Fault {
    const [header, payload, signature, more] = token.split(".");
    if (header === undefined || payload === undefined || signature === undefined || more !== undefined) {
      return "ERR_JWS_INVALID";
    }
    const kid = decode(header)?.["kid"];
    const key = this.#ready().find((candidate) => candidate.kid === kid);
    if (key === undefined) {
      return "ERR_JWKS_NO_MATCHING_KEY";
    }
    const claims = key.hasSigned(`${header}.${payload}`, signature) ? claimsOf(payload) : undefined;
    if (claims === undefined) {
      return "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
    }
    const verified = { kid: key.kid, claims };
    this.#verified.set(token, verified);
    return verified;
  }
}
