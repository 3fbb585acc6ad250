import type { Body } from "../http/call";
import { invalidInput } from "../http/failure";

/**
 * The time when a new secret or token expires, in milliseconds since the epoch; null for never. Fractions of a millisecond
 * are dropped.
 * @throws Failure for a time in the past, except 0: Logto's check treats it as none, but stores it
 */
export function expiryOf(body: Body): number | null {
  const expiresAt = body.get("expiresAt");
  if (typeof expiresAt !== "number") {
    return null;
  }
  if (expiresAt !== 0 && expiresAt <= Date.now()) {
    throw invalidInput(400);
  }
  return Math.trunc(expiresAt);
}
