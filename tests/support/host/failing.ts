import assert from "node:assert/strict";
import { HostError } from "./host";

/** The message of an operation that the provider must refuse. */
export async function refusal(operation: Promise<unknown>): Promise<string> {
  const error: unknown = await operation.then(
    () => assert.fail("it was not refused"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof HostError, String(error));
  return error.message;
}
