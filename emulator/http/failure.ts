import type { Json } from "../json";

/** An error that Logto answers on purpose: `{message, code, data?}`. */
export class Failure extends Error {
  /**
   * @param status the HTTP status
   * @param code Logto's code, e.g. `role.name_in_use`; programs tell errors apart by it
   * @param data what Logto adds for machines, if anything
   */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly data?: Json,
  ) {
    super(code);
  }
}

/** A value in the body that breaks a rule which no schema holds. */
export function invalidInput(status: 400 | 422): Failure {
  return new Failure(status, "request.invalid_input");
}
