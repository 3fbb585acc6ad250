import type { JsonObject } from "../../json";
import type { SignInExperienceRow } from "../../tables/signInExperiences";
import type { Change } from "./change";
import { requireWayBack } from "./forgotPassword";

/** This is looked at whatever the body names. @throws Failure where passwords run out, and people cannot get a new one */
export function requireWayBackOnExpiration(change: Change): void {
  requireWayBack(change.database, { ...change.after, passwordExpiration: expirationOf(change) });
}

/** When passwords run out, and since when that is so, which Logto alone writes. */
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
