import { parsePhoneNumberWithError } from "libphonenumber-js";

import { Failure } from "../http/failure";

/**
 * A phone number as Logto stores it.
 * @param digits the country code and the number, as the guard accepts them
 * @throws Failure if no country has such a number
 */
export function normalizePhone(digits: string): string {
  const normalized = findPhone(digits);
  if (normalized === undefined) {
    throw new Failure(422, "user.invalid_phone");
  }
  return normalized;
}

/**
 * A phone number as Logto stores it: the country code and the national number, digits only. The zero that is only used within
 * the country is removed; a zero that is part of the number, as in Italy, stays. It is not checked whether the number is in use.
 * @returns undefined if no country has such a number
 */
export function findPhone(digits: string): string | undefined {
  try {
    const { countryCallingCode, nationalNumber } = parsePhoneNumberWithError(`+${digits}`);
    return `${countryCallingCode}${nationalNumber}`;
  } catch {
    return undefined;
  }
}
