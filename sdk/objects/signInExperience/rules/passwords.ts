import type { Problem } from "../../../provider/validation/problems";
import { type Arguments, isGiven, valueAt } from "../../../provider/values/attributes";

/** The characters with which a username can begin. */
const BEGINNINGS = ["lowercase", "uppercase", "underscore"] as const;

/** `guard.invalid_input` where they are missing. Logto drops them where passwords do not expire. */
export function daysOfExpiration({ passwordExpiration }: Arguments): Problem[] {
  const [isEnabled, days] = [valueAt(passwordExpiration, "enabled"), valueAt(passwordExpiration, "validPeriodDays")];
  const path = ["passwordExpiration", "validPeriodDays"];
  if (isEnabled === true && days === undefined) {
    return [{ path, message: "is required if enabled is true" }];
  }
  return isEnabled === false && isGiven(days) ? [{ path, message: "is only allowed if enabled is true" }] : [];
}

/** `sign_in_experiences.password_expiration_requires_forgot_password` */
export function expirationWithoutReset({ passwordExpiration, forgotPasswordMethods }: Arguments): Problem[] {
  const isWithout = Array.isArray(forgotPasswordMethods) && forgotPasswordMethods.length === 0;
  return isWithout && valueAt(passwordExpiration, "enabled") === true
    ? [{ path: ["passwordExpiration", "enabled"], message: "cannot be true without a method in forgotPasswordMethods" }]
    : [];
}

/** `guard.invalid_input` */
export function usernameLengths({ usernamePolicy }: Arguments): Problem[] {
  const [least, greatest] = [valueAt(usernamePolicy, "minLength"), valueAt(usernamePolicy, "maxLength")];
  return typeof least === "number" && typeof greatest === "number" && least > greatest
    ? [{ path: ["usernamePolicy", "maxLength"], message: "must not be less than minLength" }]
    : [];
}

/** `guard.invalid_input`: a username begins with no digit. */
export function usernameWithoutBeginning({ usernamePolicy }: Arguments): Problem[] {
  const allowed = valueAt(usernamePolicy, "allowedChars");
  return BEGINNINGS.every((characters) => valueAt(allowed, characters) === false)
    ? [{ path: ["usernamePolicy", "allowedChars"], message: `must allow one of ${BEGINNINGS.join(", ")}` }]
    : [];
}
