import { LogtoError } from "../../client";

/** Whichever way Logto says that the object, or the membership it hangs on, is not there. */
export function isGone(error: unknown): boolean {
  return error instanceof LogtoError && (error.isGone || error.code === "organization.require_membership");
}

/** What the request gives; undefined when what it is about is not there. */
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
