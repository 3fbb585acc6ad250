import { ClientError } from "../client";
import type { Attributes } from "./values/attributes";

/**
 * Something that the user can mend. The host prints the stack of what is thrown, so an error for people carries its
 * message alone.
 */
export class ProviderError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.stack = "";
  }
}

/**
 * The object exists, and a later step failed. The engine keeps `properties`, and prints `reasons`, never the message; the
 * next update goes on from there.
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
    this.reasons = [`${reason}. What was done before is kept; the next \`pulumi up\` goes on from there`];
  }
}

/** Runs an operation; what it throws for the user names the operation and the object. A fault of ours stays as it is. */
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

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
