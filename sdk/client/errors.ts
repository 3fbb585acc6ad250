/**
 * The errors of the client. Each error has its facts as properties. Its message has one or a few lines, names the request or
 * the setting, and says what to do next. No error contains a token, a secret or a body.
 */

/** The base class of every error that the client throws deliberately. Any other error is a bug. */
export class ClientError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** The configuration is incomplete or wrong, so there is no connection. */
export class ConfigurationError extends ClientError {
  /**
   * @param problems Everything that is missing or wrong, one sentence each, with the command that sets it.
   */
  constructor(readonly problems: readonly string[]) {
    super(
      problems.length === 1
        ? `The connection to Logto is not configured: ${problems.join("")}`
        : `The connection to Logto is not configured:\n${problems.map((problem) => `- ${problem}`).join("\n")}`,
    );
  }
}

/** The name of a request in errors. `path` has no `/api` and no query. */
export interface RequestName {
  method: string;
  path: string;
}

/** Why no answer came. `certificate` means that the server's certificate could not be verified. */
export type ConnectionFault = "unreachable" | "lost" | "timeout" | "certificate" | "tls" | "proxy";

/**
 * No answer came, because of the network, name resolution, TLS, a proxy or a time-out. Either nothing was changed, or it is safe
 * to repeat the request.
 */
export class ConnectionError extends ClientError {
  constructor(
    message: string,
    /** What kind of failure it was. */
    readonly fault: ConnectionFault,
    /** The code of the operating system or of Node, such as `ECONNREFUSED`, if there is one. */
    readonly code?: string,
  ) {
    super(message);
  }
}

/**
 * A POST was sent, and it is not known whether Logto carried it out. Either no answer came, or one with a status of 500 or
 * above, after which Logto may have done a part. The caller must look for the object by its natural key before it does anything
 * else.
 */
export class UncertainWriteError extends ClientError {
  readonly method: string;
  readonly path: string;
  /** What happened: one sentence, without a full stop and without advice. */
  readonly fact: string;

  constructor(
    request: RequestName,
    reason: string,
    /**
     * When the request was first sent, by the server's clock, in ms since the epoch and rounded down to the second. It is never
     * later than the true time. Undefined if no answer with a `Date` header had come before.
     */
    readonly sentAt?: number,
  ) {
    const fact = `${request.method} ${request.path}: ${reason}, so it is not known whether Logto did it`;
    super(`${fact}. Look in Logto's console whether the object is there before you create it again.`);
    this.fact = fact;
    this.method = request.method;
    this.path = request.path;
  }
}

/** Why Logto refuses the client. `scope` means that Logto issued a token, but without the scope `all`. */
export type CredentialsFault = "secret" | "client" | "scope" | "resource" | "grant" | "token";

/** Logto refuses the application that the client runs as. */
export class CredentialsError extends ClientError {
  constructor(
    message: string,
    /** What was refused. */
    readonly fault: CredentialsFault,
  ) {
    super(message);
  }
}

/** The answer does not come from Logto's Management API. The usual cause is a wrong endpoint. */
export class UnexpectedAnswerError extends ClientError {
  readonly method: string;
  readonly path: string;

  constructor(
    request: RequestName,
    /** The HTTP status of the answer. */
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.method = request.method;
    this.path = request.path;
  }
}

/** A faulty field of a request, as Logto names it. */
export interface FieldFault {
  /** The path of the field, such as `oidcClientMetadata.redirectUris[2]`. Empty for the body as a whole. */
  path: string;
  /** What is wrong, as a code of Logto's validator, such as `invalid_type`. */
  code: string;
}

/** The facts of a {@link LogtoError}. */
export interface LogtoErrorFacts extends RequestName {
  status: number;
  code: string;
  message: string;
  requestId?: string;
  fields?: readonly FieldFault[];
}

/** Logto answered a request with an error. */
export class LogtoError extends ClientError {
  /** The HTTP status. */
  readonly status: number;
  /** Logto's code, such as `entity.not_exists_with_id`. Empty if the answer has none, as with malformed JSON and most 5xx. */
  readonly code: string;
  readonly method: string;
  readonly path: string;
  /** The header `Logto-Core-Request-Id` of the answer, which identifies the request in Logto's log. */
  readonly requestId?: string;
  /** The faulty fields of the request, for the code `guard.invalid_input`. Empty for any other code. */
  readonly fields: readonly FieldFault[];

  constructor(facts: LogtoErrorFacts) {
    super(facts.message);
    this.status = facts.status;
    this.code = facts.code;
    this.method = facts.method;
    this.path = facts.path;
    if (facts.requestId !== undefined) {
      this.requestId = facts.requestId;
    }
    this.fields = facts.fields ?? [];
  }

  /** Whether the object does not exist, or no longer exists: a 404 whose code begins with `entity.`. */
  get isGone(): boolean {
    return this.status === 404 && this.code.startsWith("entity.");
  }
}
