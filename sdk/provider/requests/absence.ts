import { LogtoError } from "../../client";

/** Whether Logto says, by any of its error codes, that the object or the membership it belongs to does not exist. */
export function isGone(error: unknown): boolean {
  return error instanceof LogtoError && (error.isGone || error.code === "organization.require_membership");
}

/** Sends a request, and returns undefined if the object does not exist. */
export async function unlessGone<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (isGone(error)) {
      return undefined;
    }
    throw error;
  }
}
