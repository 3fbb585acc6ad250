import { parsePhoneNumberWithError } from "libphonenumber-js/mobile";

import { Failure } from "../http/failure";

/**
 * A phone number as Logto stores it: the country code and the national number, digits only. A zero that leads the
 * national number, as people write it at home, is dropped. Whether the number is in use is not asked.
 * @param digits the country code and the number, as the guard lets them through
 * @throws Failure where no country has such a number
 */
export function normalizePhone(digits: string): string {
  try {
    const { countryCallingCode, nationalNumber } = parsePhoneNumberWithError(`+${digits}`);
    return `${countryCallingCode}${nationalNumber.replace(/^0/, "")}`;
  } catch {
    throw new Failure(422, "user.invalid_phone");
  }
}
