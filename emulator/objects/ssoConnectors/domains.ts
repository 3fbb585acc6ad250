import type { Body } from "../../http/call";
import { Failure } from "../../http/failure";

/** Domains of public e-mail services. */
const PUBLIC_DOMAINS: readonly string[] = [
  "gmail.com",
  "yahoo.com",
  "hotmail.com",
  "outlook.com",
  "live.com",
  "icloud.com",
  "aol.com",
  "yandex.com",
  "mail.com",
  "protonmail.com",
  "yanex.com",
  "gmx.com",
  "mail.ru",
  "zoho.com",
  "qq.com",
  "163.com",
  "126.com",
  "sina.com",
  "sohu.com",
];

/**
 * The domains of a body as they are stored. It is not checked whether they are domains.
 * @param isLowered whether they are stored in lower case
 * @returns undefined if the body has none
 * @throws Failure for a public domain, and for duplicates
 */
export function domainsOf(body: Body, isLowered: boolean): string[] | undefined {
  if (body.get("domains") === undefined) {
    return undefined;
  }
  const domains = body.texts("domains").map((domain) => (isLowered ? domain.toLowerCase() : domain));
  const forbidden = domains.filter((domain) => PUBLIC_DOMAINS.includes(domain));
  if (forbidden.length > 0) {
    throw new Failure(422, "single_sign_on.forbidden_domains", [...new Set(forbidden)]);
  }
  const repeated = domains.filter((domain, index) => domains.indexOf(domain) !== index);
  if (repeated.length > 0) {
    throw new Failure(422, "single_sign_on.duplicated_domains", [...new Set(repeated)]);
  }
  return domains;
}
