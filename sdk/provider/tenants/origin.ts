import { ENDPOINT_KEY } from "../../declaration";
import type { Tenant } from "./connections";
import { ProviderError } from "../errors";
import type { Attributes } from "../values/attributes";

/**
 * Handles an object that was not found. If the state was written at another origin, this may be a different server, so the
 * object does not count as deleted.
 *
 * @throws ProviderError if the origin is a different one.
 */
export function refuseOtherOrigin({ connection }: Tenant, state: Attributes): void {
  const writtenAt = state[ENDPOINT_KEY];
  if (typeof writtenAt !== "string" || writtenAt === connection.endpoint || writtenAt === connection.movedFrom) {
    return;
  }
  throw new ProviderError(
    `not found at ${connection.endpoint}, but this state was written at ${writtenAt}, which may be another server. ` +
      `Set logto:endpoint to that address again. If ${writtenAt} has moved here, confirm it with: ` +
      `pulumi config set logto:movedFrom ${writtenAt} (and --run-program for refresh and destroy)`,
  );
}
