import type { JsonObject } from "../../json";
import type { SignInExperienceRow } from "../../tables/signInExperiences";
import type { Change } from "./change";
import { requireWayBack } from "./forgotPassword";

/** This is checked with every body. @throws Failure if passwords expire and users cannot reset their password */
export function requireWayBackOnExpiration(change: Change): void {
  requireWayBack(change.database, { ...change.after, passwordExpiration: expirationOf(change) });
}

/** The expiration of passwords, and the time since when it applies, which only Logto writes. */
export function passwordExpiration(change: Change): JsonObject {
  return change.names("passwordExpiration") ? { passwordExpiration: expirationOf(change) } : {};
}

function expirationOf({ before, after, names }: Change): SignInExperienceRow["passwordExpiration"] {
  if (!names("passwordExpiration")) {
    return before.passwordExpiration;
  }
  if (after.passwordExpiration.enabled === false) {
    return { enabled: false };
  }
  const merged = { ...before.passwordExpiration, ...after.passwordExpiration };
  return merged.enabled === true ? { ...merged, enabledAt: before.passwordExpiration.enabledAt ?? Date.now() } : merged;
}
