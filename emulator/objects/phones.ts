import { parsePhoneNumberWithError } from "libphonenumber-js";

import { Failure } from "../http/failure";

/**
 * A phone number as Logto stores it.
 * @param digits the country code and the number, as the guard lets them through
 * @throws Failure where no country has such a number
 */
export function normalizePhone(digits: string): string {
  const normalized = findPhone(digits);
  if (normalized === undefined) {
    throw new Failure(422, "user.invalid_phone");
  }
  return normalized;
}

/**
 * A phone number as Logto stores it: the country code and the national number, digits only. A zero that people write ahead
 * of it at home is dropped; one that is part of it, as in Italy, stays. Whether the number is in use is not asked.
 * @returns undefined where no country has such a number
 */
export function findPhone(digits: string): string | undefined {
  try {
    const { countryCallingCode, nationalNumber } = parsePhoneNumberWithError(`+${digits}`);
    return `${countryCallingCode}${nationalNumber}`;
  } catch {
    return undefined;
  }
}
