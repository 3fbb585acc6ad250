import { getProxyForUrl } from "proxy-from-env";
import { NetworkFailure } from "./failure";
import { parseUrl } from "./url";

/**
 * The proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name for a server; undefined for none.
 *
 * @throws NetworkFailure when it is not an http or https URL.
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
