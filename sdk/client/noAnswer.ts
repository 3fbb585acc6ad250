import type { Connection } from "./connection";
import { ConnectionError, type ConnectionFault } from "./errors";
import type { NetworkFailure } from "./failure";
import { proxyFor } from "./proxy";
import type { Request } from "./request";
import { settingName } from "./settings";

/** The error for people: what could not be reached, which setting says so, and what to do. */
export function connectionError(failure: NetworkFailure, request: Request, connection: Connection): ConnectionError {
  return new ConnectionError(
    MESSAGES[failure.fault](factsOf(failure, request, connection)),
    failure.fault,
    failure.code,
  );
}

interface Facts {
  request: string;
  /** The server, and the proxy on the way to it. */
  server: string;
  setting: string;
  /** The system's code in brackets, with a space ahead, or nothing. */
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
    `Logto cannot be reached at ${server}${code}. Is ${setting} right, the server up, and HTTPS_PROXY set where one is needed?`,
  lost: ({ request, server, setting, code }) =>
    `${request}: the connection to ${server} was lost each time${code}. Is ${setting} right, and the network sound?`,
  timeout: ({ request, server, setting }) =>
    `${request}: ${server} did not answer in time. Is ${setting} right, and the server well?`,
  certificate: ({ server, setting, code }) =>
    `The certificate of ${server} does not verify${code}. If it is from an authority of your own, name the file of that authority's ` +
    `certificate in NODE_EXTRA_CA_CERTS; otherwise see that ${setting} has the name that the certificate is for.`,
  tls: ({ server, setting, code }) =>
    `${server} does not speak TLS${code}. If it is an http server, say so in ${setting}.`,
  proxy: ({ server }) =>
    `The proxy that the environment names for ${server} is not an http or https URL. Correct HTTPS_PROXY or HTTP_PROXY.`,
};
