import { randomBytes } from "node:crypto";

const LOWER_CASE = "0123456789abcdefghijklmnopqrstuvwxyz";
const BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const HEXADECIMAL = "0123456789abcdef";
const MIXED_CASE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The characters of the ids of most objects. */
const ID_LENGTH = 21;
/** The characters of the ids of users, organizations and connectors. */
const SHORT_ID_LENGTH = 12;
/** The characters of the secret of an application and of the signing key of a webhook. */
const SECRET_LENGTH = 32;
/** The length of a new authenticator secret, in characters of base32, for 20 bytes. */
const TOTP_SECRET_LENGTH = 32;
const BACKUP_CODE_LENGTH = 10;

function random(length: number, alphabet: string): string {
  return Array.from(randomBytes(length), (byte) => alphabet.charAt(byte % alphabet.length)).join("");
}

/** An id of most objects of Logto: 21 characters of `0-9a-z`. */
export function newId(): string {
  return random(ID_LENGTH, LOWER_CASE);
}

/** An id of users and organizations: 12 characters of `0-9a-z`. */
export function newShortId(): string {
  return random(SHORT_ID_LENGTH, LOWER_CASE);
}

/** The value of a new application secret: 32 characters of `0-9A-Za-z`. */
export function newSecret(): string {
  return random(SECRET_LENGTH, MIXED_CASE);
}

/** A new authenticator secret: 32 characters of base32. */
export function newTotpSecret(): string {
  return random(TOTP_SECRET_LENGTH, BASE_32);
}

/** A new backup code: 10 hexadecimal digits. */
export function newBackupCode(): string {
  return random(BACKUP_CODE_LENGTH, HEXADECIMAL);
}
