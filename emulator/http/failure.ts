import type { Json } from "../json";

/** An error that Logto returns deliberately: `{message, code, data?}`. */
export class Failure extends Error {
  /**
   * @param status the HTTP status
   * @param code Logto's code, e.g. `role.name_in_use`, by which programs distinguish errors
   * @param data additional data for programs, if there is any
   */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly data?: Json,
  ) {
    super(code);
  }
}

/** A value in the body that breaks a rule that is not part of a schema. */
export function invalidInput(status: 400 | 422): Failure {
  return new Failure(status, "request.invalid_input");
}
