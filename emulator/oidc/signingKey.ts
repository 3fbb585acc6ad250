import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";

import type { JsonObject } from "../json";

/** The signature algorithm for each type of key, and all algorithms that the key supports. */
const ALGORITHMS = {
  ec: { name: "ES384", digest: "sha384", possible: ["ES384"] },
  rsa: { name: "RS256", digest: "sha256", possible: ["PS256", "RS256"] },
} as const;

/** A key that signs tokens. */
export class SigningKey {
  /** The algorithm in the header of tokens. */
  readonly algorithm: "ES384" | "RS256";
  /** All algorithms that the key supports, for the discovery document. */
  readonly possibleAlgorithms: readonly string[];
  /** The id of the key. */
  readonly kid: string;
  readonly publicJwk: JsonObject;
  readonly #digest: string;
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;

  /** @param pem the private key */
  constructor(pem: string) {
    this.#privateKey = createPrivateKey(pem);
    this.#publicKey = createPublicKey(pem);
    const isOfCurve = this.#privateKey.asymmetricKeyType === "ec";
    const { name, digest, possible } = ALGORITHMS[isOfCurve ? "ec" : "rsa"];
    this.algorithm = name;
    this.possibleAlgorithms = possible;
    this.#digest = digest;
    const { crv, kty, x, y, e, n } = this.#publicKey.export({ format: "jwk" });
    const identity = isOfCurve ? { crv, kty, x, y } : { e, kty, n };
    this.kid = createHash("sha256").update(JSON.stringify(identity)).digest("base64url");
    this.publicJwk = isOfCurve
      ? { kty, use: "sig", kid: this.kid, alg: name, crv, x, y }
      : { kty, use: "sig", kid: this.kid, e, n };
  }

  /** The signature of a text, in the encoding of tokens. */
  sign(text: string): string {
    const key = { key: this.#privateKey, dsaEncoding: "ieee-p1363" } as const;
    return sign(this.#digest, Buffer.from(text), key).toString("base64url");
  }

  /** Whether this key made a signature of a text. */
  hasSigned(text: string, signature: string): boolean {
    const key = { key: this.#publicKey, dsaEncoding: "ieee-p1363" } as const;
    return verify(this.#digest, Buffer.from(text), key, Buffer.from(signature, "base64url"));
  }
}
