import type { ConnectionFault } from "./errors";

/** The codes of a name that cannot be resolved and of a refused connection. Nothing was sent. */
const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

/** The codes of a certificate that cannot be verified. The connection ended before anything was sent. */
const CERTIFICATE =
  /CERT|^UNABLE_TO_|^(HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|CRL_HAS_EXPIRED)$/;

/** One attempt without an answer. The lowest layer throws it, and the layers above turn it into an error for the user. */
export class NetworkFailure extends Error {
  constructor(
    readonly fault: ConnectionFault,
    readonly code?: string,
  ) {
    super(`${fault}${code === undefined ? "" : ` (${code})`}`);
    this.name = "NetworkFailure";
  }

  /** The failure for an error that a fetch threw. The error's message is not used, because it contains the URL with its query. */
  static of(error: unknown): NetworkFailure {
    if (error instanceof NetworkFailure) {
      return error;
    }
    const code = codeOf(error);
    return new NetworkFailure(faultOf(code), code);
  }

  /** Whether the request cannot have reached Logto. */
  get neverArrived(): boolean {
    return this.fault === "unreachable" || this.fault === "certificate" || this.fault === "proxy";
  }

  /** What happened, as part of a sentence. */
  get inWords(): string {
    const what = this.fault === "timeout" ? "no answer came in time" : "the connection was lost before an answer came";
    return this.code === undefined ? what : `${what} (${this.code})`;
  }
}

function faultOf(code: string | undefined): ConnectionFault {
  if (code === undefined) {
    return "lost";
  }
  if (UNREACHABLE.includes(code)) {
    return "unreachable";
  }
  if (/^EPROTO$|^ERR_SSL_/.test(code)) {
    return "tls";
  }
  return CERTIFICATE.test(code) ? "certificate" : "lost";
}

/** The code of an error, or of its cause: Node's own fetch wraps the error that has the code. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  if ("code" in error && typeof error.code === "string") {
    return error.code;
  }
  return codeOf(error.cause);
}
