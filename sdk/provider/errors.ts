import { ClientError } from "../client";
import type { Attributes } from "./values/attributes";

/** An error that the user can fix. It has no stack, because the host of dynamic providers would print it. */
export class ProviderError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.stack = "";
  }
}

/**
 * The error for an object that exists although a later step failed. The engine stores `properties` in the state, and prints
 * `reasons` in place of the message. The next update continues from there.
 */
export class PartialFailure extends ProviderError {
  readonly reasons: readonly string[];

  constructor(
    readonly id: string,
    readonly properties: Attributes,
    reason: string,
    cause: unknown,
  ) {
    super(reason, { cause });
    this.reasons = [`${reason}. What was done before is kept; the next \`pulumi up\` continues from there`];
  }
}

/** Runs an operation, and puts its name before the message of an error for the user. Other errors stay as they are. */
export async function inContext<T>(what: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof PartialFailure) {
      throw error;
    }
    if (error instanceof ClientError || error instanceof ProviderError) {
      throw new ProviderError(`${what}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
