import { parsePhoneNumberWithError } from "libphonenumber-js";

import { Failure } from "../http/failure";

/**
 * A phone number as Logto stores it: the country code and the national number, digits only. The zero that is only used within
 * the country is removed; a zero that is part of the number, as in Italy, stays. It is not checked whether the number is in use.
 * @param digits the country code and the number, as the guard accepts them
 * @throws Failure if no country has such a number
 */
export function normalizePhone(digits: string): string {
  try {
    const { countryCallingCode, nationalNumber } = parsePhoneNumberWithError(`+${digits}`);
    return `${countryCallingCode}${nationalNumber}`;
  } catch {
    throw new Failure(422, "user.invalid_phone");
  }
}
