import type { Body, Issue } from "../http/call";
import { isJsonObject, type Json } from "../json";
import { parseUrl } from "../url";

const WEB_SCHEME = /^https?:$/;
/** A custom scheme of an application, with or without a dot. */
const CUSTOM_SCHEME = /^[a-z][\d+_a-z-]*(\.[\d+_a-z-]+)*:$/;
/** The parts of an address to which rules apply. The query and the fragment are one part. */
const PARTS = /^[^:]+:\/\/(?<authority>[^/?#]*)(?<path>[^?#]*)(?<rest>.*)$/s;
const DOT_SEGMENT = /^(\.\.?|%2e(%2e)?)$/i;

/** The faults of the lists of addresses in `oidcClientMetadata`, each with the path of the address. */
export function redirectUriIssues(body: Body): Issue[] {
  const metadata = body.get("oidcClientMetadata");
  if (!isJsonObject(metadata)) {
    return [];
  }
  return ["redirectUris", "postLogoutRedirectUris"].flatMap((key) => {
    const addresses = metadata[key];
    if (!Array.isArray(addresses)) {
      return [];
    }
    return addresses.flatMap((address: Json, index) => {
      const fault = faultOf(address);
      return fault === undefined
        ? []
        : [{ code: fault, path: ["oidcClientMetadata", key, index], message: "Invalid URI" }];
    });
  });
}

function faultOf(address: Json): string | undefined {
  if (typeof address !== "string") {
    return "invalid_type";
  }
  return isRedirectUri(address) ? undefined : "custom";
}

/**
 * Whether Logto accepts an address: an http or https one, with wildcards where they are allowed, or one with a custom scheme.
 */
export function isRedirectUri(address: string): boolean {
  return isWebAddress(address) || CUSTOM_SCHEME.test(schemeOf(address).replace(WEB_SCHEME, ""));
}

function isWebAddress(address: string): boolean {
  const { authority = "", path = "", rest = "" } = PARTS.exec(address)?.groups ?? {};
  if (!WEB_SCHEME.test(schemeOf(address.replaceAll("*", "wildcard")))) {
    return false;
  }
  if (path.split("/").some((segment) => DOT_SEGMENT.test(segment))) {
    return false;
  }
  return !address.includes("*") || (allowsWildcards(authority) && !rest.includes("*"));
}

/** A host with a dot may contain wildcards. They are not allowed in a port, or together with credentials or an IPv6 address. */
function allowsWildcards(authority: string): boolean {
  const [host = "", port = ""] = authority.split(":");
  const isPlain = host !== "" && !authority.includes("@") && !authority.startsWith("[");
  return isPlain && !port.includes("*") && (host.includes(".") || !host.includes("*"));
}

/** The scheme with its colon; empty if the address cannot be parsed. */
function schemeOf(address: string): string {
  return parseUrl(address)?.protocol ?? "";
}
