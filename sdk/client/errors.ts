/**
 * What can go wrong between this client and Logto. Each error carries its facts as data, and a message of one or a few
 * lines that names the request or the setting and says what to do next. None holds a token, a secret or a body.
 */

/** The base of every error that this client throws on purpose. Anything else is a bug. */
export class ClientError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** The configuration cannot make a connection. */
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

/** A request as errors name it: `path` is without `/api` and without the query. */
export interface RequestName {
  method: string;
  path: string;
}

/** Why no answer came. `certificate`: the server's certificate does not verify. */
export type ConnectionFault = "unreachable" | "lost" | "timeout" | "certificate" | "tls" | "proxy";

/** No answer came: network, name resolution, TLS, proxy or time-out. Nothing was changed, or repeating is safe. */
export class ConnectionError extends ClientError {
  constructor(
    message: string,
    /** What kind of failure it was. */
    readonly fault: ConnectionFault,
    /** The code of the system or of Node, such as `ECONNREFUSED`, where there is one. */
    readonly code?: string,
  ) {
    super(message);
  }
}

/**
 * A POST was sent, and no answer says whether Logto did it: none came, or one of 500 and above, after which it may have been
 * done in part. The caller looks for the object by its natural key before it does anything else.
 */
export class UncertainWriteError extends ClientError {
  readonly method: string;
  readonly path: string;
  /** What happened, one sentence without its full stop and without advice. */
  readonly fact: string;

  constructor(
    request: RequestName,
    reason: string,
    /**
     * When the request was first sent, ms since the epoch by the server's own `Date`, floored to the second and never later than
     * the truth; undefined when no answer of the server has told its time yet.
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

/** Why Logto does not let the client in. `scope`: a token came, but without the scope `all`. */
export type CredentialsFault = "secret" | "client" | "scope" | "resource" | "grant" | "token";

/** The application that the client runs as was refused. */
export class CredentialsError extends ClientError {
  constructor(
    message: string,
    /** What was refused. */
    readonly fault: CredentialsFault,
  ) {
    super(message);
  }
}

/** The answer is not one of Logto's Management API: most often the endpoint is wrong. */
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
  /** Where it is: `oidcClientMetadata.redirectUris[2]`; empty for the body as a whole. */
  path: string;
  /** What is wrong with it, as a code of Logto's validator, such as `invalid_type`. */
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

/** Logto answered with an error. */
export class LogtoError extends ClientError {
  /** The HTTP status. */
  readonly status: number;
  /** Logto's code, such as `entity.not_exists_with_id`; empty where the answer has none (malformed JSON, most 5xx). */
  readonly code: string;
  readonly method: string;
  readonly path: string;
  /** The `Logto-Core-Request-Id` of the answer, to find it in Logto's own log. */
  readonly requestId?: string;
  /** The faulty fields, for `guard.invalid_input`; otherwise empty. */
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

  /** Whether the object is not there (any more): the 404 codes that begin with `entity.`, of which Logto has three. */
  get isGone(): boolean {
    return this.status === 404 && this.code.startsWith("entity.");
  }
}
