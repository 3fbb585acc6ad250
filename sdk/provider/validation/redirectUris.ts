import { parseUrl } from "../../client/url";

const CUSTOM_SCHEME = /^[a-z][\d+_a-z-]*(\.[\d+_a-z-]+)*:$/;
const WEB_SCHEME = /^https?:$/;
const DOT_SEGMENT = /^(\.\.?|%2e(%2e)?)$/i;
const ORIGIN = /^[a-z][\d+.a-z-]*:\/\/[^\s#/?@]+$/i;

/**
 * The reason why Logto would refuse a redirect URI or a post sign-out redirect URI, with 400 `guard.invalid_input`. The result
 * is undefined if Logto accepts it. The rules are the same for all types of applications. A fragment is allowed, but not with
 * a wildcard.
 */
export function redirectUriFault(uri: string): string | undefined {
  const example = "such as https://acme.example/callback or com.acme.app://callback";
  const scheme = schemeOf(uri);
  if (scheme === undefined) {
    return `must be an absolute URI, ${example}`;
  }
  if (!WEB_SCHEME.test(scheme)) {
    return CUSTOM_SCHEME.test(scheme)
      ? undefined
      : `has a scheme that Logto does not accept; use http, https or a custom one, ${example}`;
  }
  return webFault(uri);
}

/**
 * What is wrong with an origin for CORS. The result is undefined if it is valid. Logto accepts any text, but an origin with a
 * path never matches a browser's `Origin`.
 */
export function originFault(origin: string): string | undefined {
  return ORIGIN.test(origin)
    ? undefined
    : "must be an origin without a path or a slash at its end, such as https://acme.example";
}

/** The reason why Logto would refuse a URI with the scheme http or https. */
function webFault(uri: string): string | undefined {
  const { authority, path, rest } = partsOf(uri);
  if (path.split("/").some((segment) => DOT_SEGMENT.test(segment))) {
    return "must not contain . or .. as a part of its path";
  }
  if (!uri.includes("*")) {
    return undefined;
  }
  if (authority === "") {
    return "must have // after its scheme, and a host, if it has a wildcard";
  }
  if (rest.includes("*")) {
    return "must not have a wildcard in its query or fragment";
  }
  if (authority.includes("@") || authority.startsWith("[")) {
    return "must not have a wildcard together with credentials or an IPv6 address";
  }
  const [host = "", port = ""] = authority.split(":");
  if (port.includes("*")) {
    return "must not have a wildcard as its port";
  }
  return host.includes("*") && !host.includes(".")
    ? "must have a dot in a host with a wildcard, such as https://*.acme.example/callback"
    : undefined;
}

/** The scheme, with its colon. The result is undefined if the text is not a URI, or if the scheme contains a wildcard. */
function schemeOf(uri: string): string | undefined {
  const separator = uri.indexOf("://");
  const readable = separator > 0 ? uri.slice(0, separator) + uri.slice(separator).replaceAll("*", "wildcard") : uri;
  const portless = readable.replace(/^(https?:\/\/[^/?#]*):[^/?#]*wildcard[^/?#]*/i, "$1");
  return parseUrl(portless)?.protocol;
}

function partsOf(uri: string): { authority: string; path: string; rest: string } {
  const [, authority = "", path = "", rest = ""] = /^[^:]*:\/\/([^#/?]*)([^#?]*)(.*)$/s.exec(uri) ?? [];
  return { authority, path, rest };
}
