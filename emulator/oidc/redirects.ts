import { isJsonList } from "../json";
import type { ApplicationRow } from "../tables/applications";
import { parseUrl } from "../url";

/** The placeholder of a wildcard while an address is parsed. */
const STAND_IN = "wildcard-0";
/** Characters that have a special meaning in a regular expression. */
const SPECIAL = /[$()*+.?[\\\]^{|}]/g;
const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** The kinds of addresses that an application registers. */
export function addressesOf(
  { oidcClientMetadata }: ApplicationRow,
  list: "redirectUris" | "postLogoutRedirectUris",
): string[] {
  const addresses = oidcClientMetadata[list];
  return isJsonList(addresses) ? addresses.filter((address) => typeof address === "string") : [];
}

/**
 * Whether an application has registered an address. The registered address can be the same, have wildcards in its host or path
 * that match, or, for native applications, be a loopback address with another port.
 */
export function isRegistered(
  application: ApplicationRow,
  list: "redirectUris" | "postLogoutRedirectUris",
  address: string,
): boolean {
  if (parseUrl(address) === undefined || address.includes("*")) {
    return false;
  }
  const url = new URL(address);
  const isAnyPort = application.type === "Native" && url.protocol === "http:" && LOOPBACK.includes(url.hostname);
  return addressesOf(application, list).some((registered) =>
    registered.includes("*")
      ? fits(new URL(registered.replaceAll("*", STAND_IN)), url)
      : addressOf(registered, isAnyPort) === addressOf(address, isAnyPort),
  );
}

/**
 * Whether pages of an origin may send requests for an application: it has registered the origin, or an address of the origin.
 */
export function isOriginAllowed(application: ApplicationRow, origin: string): boolean {
  const origins = application.customClientMetadata["corsAllowedOrigins"];
  if (isJsonList(origins) && origins.includes(origin)) {
    return true;
  }
  return (
    parseUrl(origin) !== undefined &&
    addressesOf(application, "redirectUris").some((registered) =>
      isAt(new URL(registered.replaceAll("*", STAND_IN)), new URL(origin)),
    )
  );
}

function addressOf(address: string, isAnyPort: boolean): string {
  const url = new URL(address);
  if (isAnyPort) {
    url.port = "";
  }
  return url.href;
}

function fits(pattern: URL, url: URL): boolean {
  const isTooBroad = pattern.hostname.split(".").slice(-2).join(".").includes(STAND_IN);
  return (
    !isTooBroad &&
    isAt(pattern, url) &&
    expression(pattern.pathname, ".*").test(url.pathname) &&
    pattern.search + pattern.hash === url.search + url.hash
  );
}

function isAt(pattern: URL, url: URL): boolean {
  return (
    pattern.protocol === url.protocol &&
    pattern.port === url.port &&
    expression(pattern.hostname, "[^.]+").test(url.hostname)
  );
}

function expression(pattern: string, anything: string): RegExp {
  const literals = pattern.split(STAND_IN).map((part) => part.replaceAll(SPECIAL, String.raw`\$&`));
  return new RegExp(`^${literals.join(anything)}$`);
}
