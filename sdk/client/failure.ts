import type { ConnectionFault } from "./errors";

/** Codes of a name that cannot be resolved, and of a connection that was refused: nothing was sent. */
const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

/** Codes of a certificate that does not verify; the connection ended before anything was sent. */
const CERTIFICATE =
  /CERT|^UNABLE_TO_|^(HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|CRL_HAS_EXPIRED)$/;

/** One try without an answer: what the layer on the wire throws, and the layers above turn into an error for people. */
export class NetworkFailure extends Error {
  constructor(
    readonly fault: ConnectionFault,
    readonly code?: string,
  ) {
    super(`${fault}${code === undefined ? "" : ` (${code})`}`);
    this.name = "NetworkFailure";
  }

  /** What a fetch threw. Its message is left alone, for it holds the address with its query. */
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

/** The code of an error, or of what caused it (Node's own fetch wraps the cause). */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  if ("code" in error && typeof error.code === "string") {
    return error.code;
  }
  return codeOf(error.cause);
}
