import { parsePhoneNumberFromString } from "libphonenumber-js";

/**
 * The number as Logto stores it: digits only, without the zero that may stand after the country code
 * (4901512345678 → 491512345678). A number that cannot be read stays as it is.
 */
export function normalizePhone(digits: string): string {
  return parsePhoneNumberFromString(`+${digits}`)?.number.slice(1) ?? digits;
}

/** Would Logto read it as a phone number? (422 `user.invalid_phone` otherwise.) */
export function isPhone(digits: string): boolean {
  return parsePhoneNumberFromString(`+${digits}`) !== undefined;
}
