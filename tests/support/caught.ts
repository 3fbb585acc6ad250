import { AssertionError } from "node:assert";

/** The error of a call that must fail with an error of the expected class. */
export async function caught<T extends Error>(
  call: Promise<unknown>,
  kind: abstract new (...parameters: never[]) => T,
): Promise<T> {
  try {
    await call;
  } catch (error) {
    if (error instanceof kind) {
      return error;
    }
    throw error;
  }
  throw new AssertionError({ message: `nothing was thrown, in place of a ${kind.name}` });
}
