import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";

import type { Body } from "../http/call";
import { Failure } from "../http/failure";
import type { JsonObject } from "../json";

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** The least that the algorithm takes: an emulator has nothing to protect, and tests create many users. */
const COST = { N: 2 };

/** The algorithms that Logto's `Legacy` digests may name. */
const LEGACY_ALGORITHMS: readonly string[] = ["sha1", "sha256", "sha512", "md5", "pbkdf2"];

/** The columns of a plain password. Logto would write Argon2i here. */
export function digestOf(password: string): JsonObject {
  const salt = randomBytes(SALT_BYTES).toString("hex");
  return { passwordDigest: `${salt}.${hash(password, salt)}`, passwordAlgorithm: "Argon2i" };
}

/** Whether a plain password is the one of a digest that `digestOf` made. */
export function isPassword(password: string, digest: string): boolean {
  const [salt = "", expected = ""] = digest.split(".");
  const actual = Buffer.from(hash(password, salt));
  return actual.length === Buffer.from(expected).length && timingSafeEqual(actual, Buffer.from(expected));
}

/** The columns of a new user's password or digest. @throws Failure where the two contradict each other */
export function passwordOf(body: Body): JsonObject {
  const password = given(body, "password");
  const digest = given(body, "passwordDigest");
  const algorithm = body.textOrNull("passwordAlgorithm");
  if (password !== null && digest !== null) throw new Failure(400, "user.password_and_digest");
  if (password !== null) return digestOf(password);
  if (digest === null) return {};
  if (algorithm === null) throw new Failure(400, "user.password_algorithm_required");
  if (algorithm === "Legacy") requireLegacyDigest(digest);
  return { passwordDigest: digest, passwordAlgorithm: algorithm };
}

/** A text of the body; an empty one counts as absent. */
function given(body: Body, key: string): string | null {
  const value = body.textOrNull(key);
  return value === "" ? null : value;
}

function hash(password: string, salt: string): string {
  return scryptSync(password, salt, HASH_BYTES, COST).toString("hex");
}

/** A legacy digest is a JSON list: the algorithm, its arguments, texts with `@` where the password goes, the hash. */
function requireLegacyDigest(digest: string): void {
  const parts = parseList(digest);
  const [algorithm, parameters, hashed] = parts;
  if (
    parts.length !== 3 ||
    typeof algorithm !== "string" ||
    !Array.isArray(parameters) ||
    typeof hashed !== "string" ||
    !parameters.every((parameter) => typeof parameter === "string") ||
    !parameters.includes("@")
  ) {
    throw new Failure(400, "password.invalid_legacy_password_format");
  }
  if (!LEGACY_ALGORITHMS.includes(algorithm)) throw new Failure(400, "password.unsupported_legacy_hash_algorithm");
}

function parseList(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
