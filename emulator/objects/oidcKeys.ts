import { generateKeyPairSync } from "node:crypto";

import { list, noContent, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import {
  oidcKeys,
  promote,
  signingKeysOf,
  type OidcKeyRow,
  type SigningKeyAlgorithm,
  type SigningKeyRow,
} from "../tables/oidcKeys";

const MS_PER_SECOND = 1000;
/** The length of RSA keys, in bits. It is half of Logto's, because a request waits while the key is generated. */
const RSA_BITS = 2048;
const MOST_COOKIE_KEYS = 2;

/** The keys of the OpenID provider. */
export const oidcKeyRoutes: Routes = {
  "GET /api/configs/oidc/{keyType}": {
    handle: ({ database, param }) => list(keysOf(database, param("keyType")), presentKey),
  },
  "DELETE /api/configs/oidc/{keyType}/{keyId}": { handle: remove },
  "POST /api/configs/oidc/{keyType}/rotate": {
    handle: (call) => (call.param("keyType") === "private-keys" ? rotateSigningKeys(call) : rotateCookieKeys(call)),
  },
};

/** Writes the keys of a fresh tenant. @param privateKey the key that signs tokens, of the algorithm EC, as PEM */
export function seedOidcKeys(database: Database, privateKey: string): void {
  const key = insertSigningKey(database, privateKey, "EC", Date.now());
  promote(database, key);
  insertCookieKey(database);
}

/** Generates a private key that signs tokens, as PEM. */
export function generateSigningKey(algorithm: SigningKeyAlgorithm): string {
  const { privateKey } =
    algorithm === "EC"
      ? generateKeyPairSync("ec", { namedCurve: "P-384" })
      : generateKeyPairSync("rsa", { modulusLength: RSA_BITS });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

function keysOf(database: Database, keyType: string): OidcKeyRow[] {
  return keyType === "private-keys"
    ? signingKeysOf(database)
    : oidcKeys.newestFirst(database, ({ signing }) => signing === null);
}

/** A key in an answer, without the private key. */
function presentKey({ id, createdAt, signing }: OidcKeyRow): JsonObject {
  if (signing === null) {
    return { id, createdAt };
  }
  const { status, algorithm, effectiveAt } = signing;
  return { id, createdAt, signingKeyAlgorithm: algorithm, status, ...(status === "Next" ? { effectiveAt } : {}) };
}

/** Deletes a key. The last key cannot be deleted, nor the current and the next signing key. */
function remove({ database, param, has }: Call): Answer {
  const keys = keysOf(database, param("keyType"));
  if (keys.length <= 1) {
    throw new Failure(422, "oidc.key_required");
  }
  const key = keys.find(({ id }) => id === param("keyId"));
  if (key === undefined) {
    throw new Failure(404, "oidc.key_not_found");
  }
  if (key.signing !== null && key.signing.status !== "Previous" && has("signingKeyStatuses")) {
    throw new Failure(422, "oidc.only_previous_key_can_be_deleted");
  }
  const [other] = signingKeysOf(database).filter(({ id }) => id !== key.id);
  if (key.signing?.status === "Current" && other !== undefined) {
    promote(database, other);
  }
  oidcKeys.delete(database, key.id);
  return noContent();
}

function rotateSigningKeys({ database, body }: Call): Answer {
  const algorithm = body.textOrNull("signingKeyAlgorithm") === "RSA" ? "RSA" : "EC";
  const graceMs = body.number("rotationGracePeriod", 0) * MS_PER_SECOND;
  const next = signingKeysOf(database).find(({ signing }) => signing.status === "Next");
  if (next !== undefined && graceMs === 0) {
    throw new Failure(422, "oidc.invalid_request");
  }
  if (next !== undefined) {
    oidcKeys.delete(database, next.id);
  }
  const privateKey = generateSigningKey(algorithm);
  const key = insertSigningKey(database, privateKey, algorithm, Date.now() + graceMs);
  if (graceMs === 0) {
    promote(database, key);
  }
  return list(keysOf(database, "private-keys"), presentKey);
}

function insertSigningKey(
  database: Database,
  privateKey: string,
  algorithm: SigningKeyAlgorithm,
  effectiveAt: number,
): SigningKeyRow {
  const signing = { status: "Next", algorithm, privateKey, effectiveAt } as const;
  const row = { id: newId(), createdAt: nowInSeconds(), signing };
  oidcKeys.insert(database, row);
  return row;
}

function rotateCookieKeys({ database, body }: Call): Answer {
  if (body.get("rotationGracePeriod") !== undefined) {
    throw new Failure(422, "oidc.invalid_request");
  }
  insertCookieKey(database);
  const keys = keysOf(database, "cookie-keys");
  for (const { id } of keys.slice(MOST_COOKIE_KEYS)) {
    oidcKeys.delete(database, id);
  }
  return list(keys.slice(0, MOST_COOKIE_KEYS), presentKey);
}

function insertCookieKey(database: Database): void {
  oidcKeys.insert(database, { id: newId(), createdAt: nowInSeconds(), signing: null });
}

function nowInSeconds(): number {
  return Math.floor(Date.now() / MS_PER_SECOND);
}
