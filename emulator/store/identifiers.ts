import { randomBytes } from "node:crypto";

const LOWER_CASE = "0123456789abcdefghijklmnopqrstuvwxyz";
const BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const HEXADECIMAL = "0123456789abcdef";
const MIXED_CASE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Characters of the ids of most objects. */
const ID_LENGTH = 21;
/** Characters of the ids of users, organizations and connectors. */
const SHORT_ID_LENGTH = 12;
/** Characters of an application's secret and of a webhook's signing key. */
const SECRET_LENGTH = 32;
/** Characters of a new secret of an app that makes codes: of base32, for 20 bytes. */
const TOTP_SECRET_LENGTH = 32;
const BACKUP_CODE_LENGTH = 10;

function random(length: number, alphabet: string): string {
  return Array.from(randomBytes(length), (byte) => alphabet.charAt(byte % alphabet.length)).join("");
}

/** An id as Logto gives it to most objects: 21 of `0-9a-z`. */
export function newId(): string {
  return random(ID_LENGTH, LOWER_CASE);
}

/** An id as Logto gives it to users and organizations: 12 of `0-9a-z`. */
export function newShortId(): string {
  return random(SHORT_ID_LENGTH, LOWER_CASE);
}

/** The value of a new application secret: 32 of `0-9A-Za-z`. */
export function newSecret(): string {
  return random(SECRET_LENGTH, MIXED_CASE);
}

/** The secret of an app that makes codes: 32 of base32. */
export function newTotpSecret(): string {
  return random(TOTP_SECRET_LENGTH, BASE_32);
}

/** A code for who has lost the second factor: 10 hexadecimal digits. */
export function newBackupCode(): string {
  return random(BACKUP_CODE_LENGTH, HEXADECIMAL);
}
