import debug from "debug";

import { respondJson } from "./respond";

/** Logs the cause of an answer of 500, with `DEBUG=pulumi-logto:emulator`. */
const trace = debug("pulumi-logto:emulator");

/** The answer if the server itself fails. It contains nothing of the error. */
export function respondServerError(error: Error): Response {
  trace("%s %s", error.message, error.stack);
  return respondJson(500, { message: "Internal server error." });
}
