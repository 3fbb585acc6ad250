import { createCipheriv, createHash, pbkdf2Sync, scryptSync } from "node:crypto";

import { z } from "zod";

import { Failure } from "../http/failure";

/** The placeholder of the password in the arguments. */
const PASSWORD = "@";
/** The prefix of a salt in hexadecimal digits. */
const HEX = "hex:";
/** The lengths of the key that Firebase derives from a password, and of its initial counter, in bytes. */
const FIREBASE_KEY_BYTES = 32;
const FIREBASE_COUNTER_BYTES = 16;

/** The digest of another system, a JSON list: the algorithm, its arguments with `@` for the password, the hash. */
const legacyDigest = z.tuple([z.string(), z.array(z.string()).refine((all) => all.includes(PASSWORD)), z.string()]);

/** Refuses a digest that is null, that Logto cannot read, or whose algorithm it does not have. @throws Failure */
export function requireLegacyDigest(digest: string | null): void {
  if (digest === null) {
    throw new Failure(400, "password.unsupported_encryption_method");
  }
  const [algorithm, [salt = ""]] = parse(digest);
  if (isPbkdf2(algorithm)) {
    saltOf(salt);
  } else if (algorithm !== "firebase-scrypt" && !isHash(algorithm)) {
    throw new Failure(400, "password.unsupported_legacy_hash_algorithm");
  }
}

/** Whether a plain password matches a legacy digest. */
export function isLegacyPassword(password: string, digest: string): boolean {
  const [algorithm, parameters, expected] = parse(digest);
  try {
    return hashOf(algorithm, parameters, password) === expected;
  } catch {
    return false;
  }
}

function hashOf(algorithm: string, parameters: readonly string[], password: string): string {
  if (algorithm === "firebase-scrypt") {
    return firebaseHashOf(parameters, password);
  }
  const filled = parameters.map((parameter) => (parameter === PASSWORD ? password : parameter));
  if (!isPbkdf2(algorithm)) {
    return createHash(algorithm).update(filled.join("")).digest("hex");
  }
  const [salt = "", iterations = "", length = "", digest = ""] = filled;
  return pbkdf2Sync(password, saltOf(salt), Number.parseInt(iterations), Number.parseInt(length), digest).toString(
    "hex",
  );
}

/** Firebase encrypts a key of the project with a key that it derives from the password by scrypt. */
function firebaseHashOf(parameters: readonly string[], password: string): string {
  const [salt = "", signerKey = "", separator = "", rounds = "", memory = ""] = parameters;
  const salted = Buffer.concat([Buffer.from(salt, "base64"), Buffer.from(separator, "base64")]);
  const cost = { N: 2 ** Number.parseInt(memory), r: Number.parseInt(rounds), p: 1 };
  const key = scryptSync(password, salted, FIREBASE_KEY_BYTES, cost);
  const cipher = createCipheriv("aes-256-ctr", key, Buffer.alloc(FIREBASE_COUNTER_BYTES));
  return Buffer.concat([cipher.update(Buffer.from(signerKey, "base64")), cipher.final()]).toString("base64");
}

function parse(digest: string): z.infer<typeof legacyDigest> {
  const parsed = legacyDigest.safeParse(parseOrNull(digest));
  if (!parsed.success) {
    throw new Failure(400, "password.invalid_legacy_password_format");
  }
  return parsed.data;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isPbkdf2(algorithm: string): boolean {
  return algorithm === "pbkdf2" || algorithm === "pbkdf2Sync";
}

function isHash(algorithm: string): boolean {
  try {
    createHash(algorithm);
    return true;
  } catch {
    return false;
  }
}

function saltOf(salt: string): Buffer {
  if (!salt.startsWith(HEX)) {
    return Buffer.from(salt);
  }
  const digits = salt.slice(HEX.length);
  if (!/^([\da-f]{2})+$/i.test(digits)) {
    throw new Failure(400, "password.invalid_legacy_password_format");
  }
  return Buffer.from(digits, "hex");
}
