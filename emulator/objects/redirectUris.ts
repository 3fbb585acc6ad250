import type { Body, Issue } from "../http/call";
import { isJsonObject, type Json } from "../json";

/** An address of the web, its query and fragment together. */
const WEB_ADDRESS = /^https?:\/\/(?<host>[^/?#]+)[^?#]*(?<rest>[?#].*)?$/;

/** Faults of the lists of addresses in `oidcClientMetadata`, each under the path of the address. */
export function redirectUriIssues(body: Body): Issue[] {
  const metadata = body.get("oidcClientMetadata");
  if (!isJsonObject(metadata)) return [];
  return ["redirectUris", "postLogoutRedirectUris"].flatMap((key) => {
    const addresses = metadata[key];
    if (!Array.isArray(addresses)) return [];
    return addresses.flatMap((address: Json, index) => {
      const fault = faultOf(address);
      return fault === undefined
        ? []
        : [{ code: fault, path: ["oidcClientMetadata", key, index], message: "Invalid URI" }];
    });
  });
}

function faultOf(address: Json): string | undefined {
  if (typeof address !== "string") return "invalid_type";
  return isRedirectUri(address) ? undefined : "custom";
}

/**
 * Whether Logto takes an address: any that parses, whatever its scheme. A wildcard may stand in the host, if that has a
 * dot, and in the path of an address of the web.
 */
export function isRedirectUri(address: string): boolean {
  if (!address.includes("*")) return URL.canParse(address);
  const parts = WEB_ADDRESS.exec(address)?.groups;
  const { host = "", rest = "" } = parts ?? {};
  if (parts === undefined || rest.includes("*")) return false;
  if (host.includes("*") && !host.includes(".")) return false;
  return URL.canParse(address.replaceAll("*", "wildcard"));
}
