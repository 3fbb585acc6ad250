/** An error of the token endpoint, by the name that OAuth 2.0 gives it. */
export class OidcFailure extends Error {
  /**
   * @param status the HTTP status
   * @param error e.g. `invalid_client`
   */
  constructor(
    readonly status: 400 | 401 | 403,
    readonly error: string,
  ) {
    super(error);
  }
}
