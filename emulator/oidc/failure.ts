/** What an error of the OpenID provider may have beside its name. */
export interface FailureDetails {
  /** Logto's code where it is not `oidc.<error>`. */
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address of the provider and the `state` of the request, which errors of authorization requests repeat. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** An error of the OpenID provider, by the name that OAuth 2.0 gives it. */
export class OidcFailure extends Error {
  /**
   * @param status the HTTP status
   * @param error e.g. `invalid_client`
   * @param description what is wrong, for people
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

/** A request out of a page whose origin the client has not registered: the browser must not show the answer to it. */
export class OriginNotAllowed extends OidcFailure {
  constructor(origin: string, clientId: string) {
    super(400, "invalid_request", `origin ${origin} not allowed for client: ${clientId}`);
  }
}

/** A body that is longer than the provider reads. Logto answers as if the path were not there. */
export class BodyTooLarge extends Error {}

/** A request that lacks something or has something wrong. */
export function invalidRequest(description: string): OidcFailure {
  return new OidcFailure(400, "invalid_request", description);
}

/** A path or a method that the provider does not have. */
export function unrecognizedRoute(request: Request): OidcFailure {
  const path = new URL(request.url).pathname.slice("/oidc".length) || "/";
  const description = `unrecognized route or not allowed method (${request.method} on ${path})`;
  return new OidcFailure(404, "invalid_request", description);
}
