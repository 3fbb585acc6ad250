import type { Body } from "../http/call";
import { invalidInput } from "../http/failure";

/**
 * When a new secret or token runs out, in milliseconds since the epoch; null for never.
 * @throws Failure for a time that is past: all but 0, which Logto takes for none when it checks, and then stores
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
