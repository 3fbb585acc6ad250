import { parsePhoneNumberFromString } from "libphonenumber-js";

/**
 * The number as Logto stores it: without a zero after the country code (4901512345678 → 491512345678). A text that is not a
 * phone number stays unchanged.
 */
export function normalizePhone(digits: string): string {
  return parsePhoneNumberFromString(`+${digits}`)?.number.slice(1) ?? digits;
}

/** Whether Logto accepts the digits as a phone number. Otherwise it answers 422 `user.invalid_phone`. */
export function isPhone(digits: string): boolean {
  return parsePhoneNumberFromString(`+${digits}`) !== undefined;
}
