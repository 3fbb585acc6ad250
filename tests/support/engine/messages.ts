import assert from "node:assert/strict";
import type { Operation } from "./stack";

/** The text that the engine itself adds to every failure. */
const SUMMARY = /^(\w+ failed|resource monitor shut down.*)\s*$/;

/** The errors of an operation, without the engine's summary. */
export function errorsOf({ diagnostics }: Operation): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.trim());
  return errors.filter((message) => !SUMMARY.test(message));
}

/** Fails unless the operation failed with exactly this message, without a stack trace. */
export function assertOneError(operation: Operation, ...expected: readonly RegExp[]): void {
  const output = operation.stdout + operation.stderr;
  assert.notEqual(operation.exitCode, 0, output);
  const errors = errorsOf(operation);
  assert.equal(errors.length, 1, output);
  for (const pattern of expected) {
    assert.match(errors[0] ?? "", pattern);
  }
  assertNoStackTrace(output);
}

/** Fails if an output shows internals of the program. */
export function assertNoStackTrace(output: string): void {
  assert.doesNotMatch(output, /^\s+at .*(:\d+:\d+|<anonymous>)\)?$/m);
}
