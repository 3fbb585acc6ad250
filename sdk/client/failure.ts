import type { Connection } from "./connection";
import { ConnectionError, type ConnectionFault } from "./errors";
import type { Request } from "./request";
import { settingName } from "./settings";

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
    if (error instanceof NetworkFailure) return error;
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
  if (code === undefined) return "lost";
  if (UNREACHABLE.includes(code)) return "unreachable";
  if (/^EPROTO$|^ERR_SSL_/.test(code)) return "tls";
  return CERTIFICATE.test(code) ? "certificate" : "lost";
}

/** The code of an error, or of what caused it (Node's own fetch wraps the cause). */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}

/** The error for people: what could not be reached, which setting says so, and what to do. */
export function connectionError(failure: NetworkFailure, request: Request, connection: Connection): ConnectionError {
  const { endpoint } = connection;
  const setting = settingName("endpoint", connection.name);
  const code = failure.code === undefined ? "" : ` (${failure.code})`;
  const messages: Record<ConnectionFault, string> = {
    unreachable: `Logto cannot be reached at ${endpoint}${code}: is ${setting} right, the server up, and HTTPS_PROXY set where it is needed?`,
    lost: `${request.method} ${request.path}: the connection to ${endpoint} was lost again and again${code}. Is ${setting} right, and the network sound?`,
    timeout: `${request.method} ${request.path}: ${endpoint} does not answer. Is ${setting} right, and the server well?`,
    certificate:
      `The certificate of ${endpoint} does not verify${code}. If it comes from an authority of your own, name the file of that authority's ` +
      `certificate in NODE_EXTRA_CA_CERTS; otherwise see whether ${setting} has the name that the certificate is for.`,
    tls: `${endpoint} does not speak TLS as it should${code}: is it an http server? Then say so in ${setting}.`,
    proxy: `The proxy that the environment names for ${endpoint} is not an http or https URL: correct HTTPS_PROXY or HTTP_PROXY.`,
  };
  return new ConnectionError(messages[failure.fault], failure.fault, failure.code);
}
