import type { Connection } from "./connection";
import { ConnectionError, type ConnectionFault } from "./errors";
import type { NetworkFailure } from "./failure";
import { proxyFor } from "./proxy";
import type { Request } from "./request";
import { settingName } from "./settings";

/** The error for the user: which server could not be reached, which setting names it, and what to do. */
export function connectionError(failure: NetworkFailure, request: Request, connection: Connection): ConnectionError {
  return new ConnectionError(
    MESSAGES[failure.fault](factsOf(failure, request, connection)),
    failure.fault,
    failure.code,
  );
}

interface Facts {
  request: string;
  /** The server, with the proxy if there is one. */
  server: string;
  setting: string;
  /** The system's code in brackets, after a space; empty if there is none. */
  code: string;
}

function factsOf({ fault, code }: NetworkFailure, { method, path }: Request, { endpoint, name }: Connection): Facts {
  const proxy = fault === "proxy" ? undefined : proxyFor(endpoint);
  return {
    request: `${method} ${path}`,
    server: proxy === undefined ? endpoint : `${endpoint} (through the proxy ${proxy.host})`,
    setting: settingName("endpoint", name),
    code: code === undefined ? "" : ` (${code})`,
  };
}

const MESSAGES: Record<ConnectionFault, (facts: Facts) => string> = {
  unreachable: ({ server, setting, code }) =>
    `Logto cannot be reached at ${server}${code}. Check ${setting}, that the server is up, and HTTPS_PROXY if you need a proxy.`,
  lost: ({ request, server, setting, code }) =>
    `${request}: the connection to ${server} was lost each time${code}. Check ${setting} and the network.`,
  timeout: ({ request, server, setting }) =>
    `${request}: ${server} did not answer in time. Check ${setting} and the server.`,
  certificate: ({ server, setting, code }) =>
    `The certificate of ${server} does not verify${code}. If it is from an authority of your own, set NODE_EXTRA_CA_CERTS to the ` +
    `file of that authority's certificate; otherwise check that ${setting} has the host name that the certificate is for.`,
  tls: ({ server, setting, code }) =>
    `${server} does not speak TLS${code}. If it is an http server, write http:// in ${setting}.`,
  proxy: ({ server }) =>
    `The proxy that the environment names for ${server} is not an http or https URL. Correct HTTPS_PROXY or HTTP_PROXY.`,
};
