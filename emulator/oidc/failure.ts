/** The optional data of an error of the OpenID provider. */
export interface FailureDetails {
  /** Logto's code, if it is not `oidc.<error>`. */
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address of the provider and the `state` of the request, which errors of authorization requests contain. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** An error of the OpenID provider, by the name that OAuth 2.0 gives it. */
export class OidcFailure extends Error {
  /**
   * @param status the HTTP status
   * @param error e.g. `invalid_client`
   * @param description what is wrong, for developers
   */
  constructor(
    readonly status: 400 | 401 | 403 | 404,
    readonly error: string,
    description: string,
    readonly details: FailureDetails = {},
  ) {
    super(description);
  }
}

/** A request from a page whose origin the client has not registered. The browser must not give the answer to the page. */
export class OriginNotAllowed extends OidcFailure {
  constructor(origin: string, clientId: string) {
    super(400, "invalid_request", `origin ${origin} not allowed for client: ${clientId}`);
  }
}

/** A body that is larger than the provider reads. Logto answers as if the path did not exist. */
export class BodyTooLarge extends Error {}

/** The error for a request that is incomplete or wrong. */
export function invalidRequest(description: string): OidcFailure {
  return new OidcFailure(400, "invalid_request", description);
}

/** The error for a path or a method that the provider does not have. */
export function unrecognizedRoute(request: Request): OidcFailure {
  const path = new URL(request.url).pathname.slice("/oidc".length) || "/";
  const description = `unrecognized route or not allowed method (${request.method} on ${path})`;
  return new OidcFailure(404, "invalid_request", description);
}
