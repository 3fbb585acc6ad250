import { getProxyForUrl } from "proxy-from-env";
import { NetworkFailure } from "./failure";
import { parseUrl } from "./url";

/**
 * The proxy for a server, by HTTPS_PROXY, HTTP_PROXY and NO_PROXY; undefined if there is none.
 *
 * @throws NetworkFailure if the proxy is not an http or https URL.
 */
export function proxyFor(endpoint: string): URL | undefined {
  const proxy = getProxyForUrl(endpoint);
  if (proxy === "") {
    return undefined;
  }
  if (!/^https?:\/\//i.test(proxy) || parseUrl(proxy) === undefined) {
    throw new NetworkFailure("proxy");
  }
  return new URL(proxy);
}
