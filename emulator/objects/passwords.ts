import { createHash, randomBytes, scryptSync } from "node:crypto";

import type { Body } from "../http/call";
import { Failure } from "../http/failure";
import type { JsonObject } from "../json";
import type { UserRow } from "../tables/users";
import { isLegacyPassword, requireLegacyDigest } from "./legacyDigests";

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** The lowest cost that the algorithm allows: an emulator has nothing to protect, and tests create many users. */
const COST = { N: 2 };

/** The algorithm that Logto uses for a digest as soon as it has the password. */
export const OWN_ALGORITHM = "Argon2i";

/** The columns of a plain password. Logto would use Argon2i here. */
export function digestOf(password: string): JsonObject {
  const salt = randomBytes(SALT_BYTES).toString("hex");
  return { passwordDigest: `${salt}.${ownHash(password, salt)}`, passwordAlgorithm: OWN_ALGORITHM };
}

/**
 * Whether a plain password is that of the user. Digests of other systems are verified if Node has the algorithm. Node does not
 * have Argon2 and Bcrypt; for them every password is wrong.
 */
export function isPassword(password: string, { passwordDigest, passwordAlgorithm }: UserRow): boolean {
  if (passwordDigest === null) {
    return false;
  }
  switch (passwordAlgorithm) {
    case "MD5":
    case "SHA1":
    case "SHA256":
      return createHash(passwordAlgorithm).update(password).digest("hex") === passwordDigest;
    case "Legacy":
      return isLegacyPassword(password, passwordDigest);
    default: {
      const [salt = "", expected = ""] = passwordDigest.split(".");
      return ownHash(password, salt) === expected;
    }
  }
}

/** Refuses a body that gives a password in two ways, or a digest of an unknown algorithm. @throws Failure */
export function requireOneWay(body: Body): void {
  const digest = given(body, "passwordDigest");
  if (digest !== null && given(body, "password") !== null) {
    throw new Failure(400, "user.password_and_digest");
  }
  if (digest !== null && body.textOrNull("passwordAlgorithm") === null) {
    throw new Failure(400, "user.password_algorithm_required");
  }
}

/** The columns of a new user's password or digest. @throws Failure for a legacy digest that Logto cannot read */
export function passwordOf(body: Body): JsonObject {
  const password = given(body, "password");
  const digest = given(body, "passwordDigest");
  const algorithm = body.textOrNull("passwordAlgorithm");
  if (algorithm === "Legacy") {
    requireLegacyDigest(digest);
  }
  if (password !== null) {
    return digestOf(password);
  }
  return digest === null ? {} : { passwordDigest: digest, passwordAlgorithm: algorithm };
}

/** A text of the body. An empty text counts as absent. */
function given(body: Body, key: string): string | null {
  const value = body.textOrNull(key);
  return value === "" ? null : value;
}

function ownHash(password: string, salt: string): string {
  return scryptSync(password, salt, HASH_BYTES, COST).toString("hex");
}
