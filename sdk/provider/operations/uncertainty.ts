import { ClientError, ConfigurationError, ConnectionError, CredentialsError, LogtoError } from "../../client";

/** Faults of a connection over which no request went. */
const NEVER_SENT: readonly string[] = ["unreachable", "certificate", "tls", "proxy"];

/** Whether Logto may have done what a request asked for, although the request failed. */
export function mayBeDone(error: unknown): boolean {
  if (error instanceof LogtoError) {
    return error.status >= 500;
  }
  if (error instanceof ConnectionError) {
    return !NEVER_SENT.includes(error.fault);
  }
  return error instanceof ClientError && !(error instanceof ConfigurationError || error instanceof CredentialsError);
}
