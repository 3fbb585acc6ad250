import { ClientError, ConfigurationError, ConnectionError, CredentialsError, LogtoError } from "../../client";

/** The faults of a connection that occur before a request is sent. */
const NEVER_SENT: readonly string[] = ["unreachable", "certificate", "tls", "proxy"];

/** Whether Logto may have carried out a request although it failed. */
export function mayBeDone(error: unknown): boolean {
  if (error instanceof LogtoError) {
    return error.status >= 500;
  }
  if (error instanceof ConnectionError) {
    return !NEVER_SENT.includes(error.fault);
  }
  return error instanceof ClientError && !(error instanceof ConfigurationError || error instanceof CredentialsError);
}
