import debug from "debug";

import { respondJson } from "./respond";

/** Says, with `DEBUG=pulumi-logto:emulator`, what is behind an answer of 500. */
const trace = debug("pulumi-logto:emulator");

/** What is answered where the server itself is at fault: of the error, nothing. */
export function respondServerError(error: Error): Response {
  trace("%s %s", error.message, error.stack);
  return respondJson(500, { message: "Internal server error." });
}
