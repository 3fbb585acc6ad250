import type { Body, Issue } from "../http/call";
import { isJsonObject, type Json } from "../json";

const WEB = /^https?:$/;
/** Schemes that a browser runs or opens by itself; a redirect to one is refused. */
const DANGEROUS_SCHEMES: readonly string[] = ["javascript:", "data:", "vbscript:", "blob:", "file:", "about:"];

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

/** Whether Logto takes an address: of the web, with wildcards where they are allowed, or of a custom scheme. */
export function isRedirectUri(address: string): boolean {
  if (address.includes("*")) return isWildcardUri(address);
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return WEB.test(protocol) || (protocol.includes(".") && !DANGEROUS_SCHEMES.includes(protocol));
}

/** Wildcards may stand in the host, below at least a domain of two labels, and in the path. */
function isWildcardUri(address: string): boolean {
  const parts = /^(https?):\/\/([^/?#]+)([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address);
  if (parts === null) return false;
  const [, , host = "", , query = "", hash = ""] = parts;
  if (query.includes("*") || hash.includes("*")) return false;
  return URL.canParse(address.replaceAll("*", "wildcard")) && isWildcardHost(host);
}

function isWildcardHost(host: string): boolean {
  if (!host.includes("*")) return true;
  const labels = host.replace(/:\d+$/, "").split(".");
  const fixed = labels.slice(-2);
  return labels.length > 2 && fixed.every((label) => label !== "" && !label.includes("*"));
}
