import { createHash, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";

import { isJsonObject, type Json, type JsonObject } from "../json";
import { newId } from "../store/identifiers";

const MS_PER_SECOND = 1000;

/** The claims of a token. Times are in seconds since the epoch. */
export interface Claims {
  readonly sub: string;
  readonly aud: string;
  readonly exp: number;
  /** The names of the permissions, separated by spaces. */
  readonly scope: string;
}

/** Why a token is not accepted, in the words of the library with which Logto verifies it. */
export type Fault =
  "ERR_JWS_INVALID" | "ERR_JWS_SIGNATURE_VERIFICATION_FAILED" | "ERR_JWT_EXPIRED" | "ERR_JWT_CLAIM_VALIDATION_FAILED";

/** The data of a new token. */
export interface TokenContent {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
  /** The names of the permissions, separated by spaces. If undefined, the token has no scope. */
  readonly scope: string | undefined;
  /** The organization in which a token for a resource was requested. */
  readonly organizationId?: string;
  /** The lifetime of the token. */
  readonly lifetimeSeconds: number;
}

/** The signing key of a server, which creates and verifies access tokens. They are JWTs signed with ES384. */
export class Tokens {
  readonly #keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  /** The public key, for the verification of tokens. */
  readonly publicJwk: JsonObject & { readonly kid: string };
  /** Tokens whose signature was verified. Verifying it again would take longer than the rest of a request. */
  readonly #verified = new Map<string, Claims>();

  constructor() {
    this.#keys = generateKeyPairSync("ec", { namedCurve: "P-384" });
    const { crv, kty, x, y } = this.#keys.publicKey.export({ format: "jwk" });
    const kid = createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
    this.publicJwk = { kty, use: "sig", kid, alg: "ES384", crv, x, y };
  }

  /** Creates an access token. */
  issue({ issuer, clientId, audience, scope, organizationId, lifetimeSeconds }: TokenContent): string {
    const now = Math.floor(Date.now() / MS_PER_SECOND);
    const exp = now + lifetimeSeconds;
    const claims: JsonObject = {
      organization_id: organizationId,
      jti: newId(),
      sub: clientId,
      iat: now,
      exp,
      scope,
      client_id: clientId,
      iss: issuer,
      aud: audience,
    };
    const content = `${encode({ alg: "ES384", typ: "at+jwt", kid: this.publicJwk.kid })}.${encode(claims)}`;
    const signature = sign("sha384", Buffer.from(content), { key: this.#keys.privateKey, dsaEncoding: "ieee-p1363" });
    const token = `${content}.${signature.toString("base64url")}`;
    this.#verified.set(token, { sub: clientId, aud: audience, exp, scope: scope ?? "" });
    return token;
  }

  /** The claims of a token, or the reason why it is not accepted for an audience. */
  verify(token: string, audience: string): Claims | Fault {
    const claims = this.#verified.get(token) ?? this.#verifySignature(token);
    if (typeof claims === "string") {
      return claims;
    }
    if (claims.exp <= Math.floor(Date.now() / MS_PER_SECOND)) {
      return "ERR_JWT_EXPIRED";
    }
    return claims.aud === audience ? claims : "ERR_JWT_CLAIM_VALIDATION_FAILED";
  }

  #verifySignature(token: string): Claims | Fault {
    const [header, payload, signature, more] = token.split(".");
    if (header === undefined || payload === undefined || signature === undefined || more !== undefined) {
      return "ERR_JWS_INVALID";
    }
    const key = { key: this.#keys.publicKey, dsaEncoding: "ieee-p1363" } as const;
    const isGood = verify("sha384", Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, "base64url"));
    const claims = isGood ? decode(payload) : undefined;
    if (claims === undefined) {
      return "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
    }
    this.#verified.set(token, claims);
    return claims;
  }
}

function encode(part: Json): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

function decode(part: string): Claims | undefined {
  const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
  if (!isJsonObject(value)) {
    return undefined;
  }
  const { sub, aud, exp, scope } = value;
  if (typeof sub !== "string" || typeof aud !== "string" || typeof exp !== "number") {
    return undefined;
  }
  return { sub, aud, exp, scope: typeof scope === "string" ? scope : "" };
}
