import { Failure, invalidInput } from "../../http/failure";
import type { JsonObject } from "../../json";
import type { Change } from "./change";

/** An address, or the domain of addresses after an at sign. */
const ADDRESS_OR_DOMAIN = /^[^\s@]*@(?<domain>[^\s@]+)$/;
/** The form of an entry before Logto supported patterns. */
const LOOSELY_AN_ADDRESS = /^\S*@\S+\.\S+/;
/** A label of a domain, between its dots. */
const LABEL = /^[a-z\d]([a-z\d-]*[a-z\d])?$/i;

/** @throws Failure for an entry that cannot be an address, and for what only Logto Cloud supports */
export function requireEmailPatterns({ after, names, has }: Change): void {
  if (!names("emailBlocklistPolicy")) {
    return;
  }
  const { blockDisposableAddresses, customAllowlist = [], customBlocklist = [] } = after.emailBlocklistPolicy;
  if (blockDisposableAddresses === true) {
    throw invalidInput(400);
  }
  const isPattern = has("emailPatterns") ? isEmailPattern : (entry: string) => LOOSELY_AN_ADDRESS.test(entry);
  if ([...customAllowlist, ...customBlocklist].every(isPattern)) {
    return;
  }
  throw new Failure(400, "sign_in_experiences.invalid_custom_email_blocklist_format");
}

/** Whether an entry is an address, a domain, or a pattern of one, in which a star stands for any text. */
export function isEmailPattern(entry: string): boolean {
  const labels = ADDRESS_OR_DOMAIN.exec(entry)?.groups?.["domain"]?.split(".") ?? [];
  if (labels.length < 2 || labels.includes("")) {
    return false;
  }
  return entry.includes("*") ? labels.some((label) => /[^*]/.test(label)) : labels.every((label) => LABEL.test(label));
}

/** Each entry is stored once, with its spelling. */
export function emailBlocklistPolicy({ after, names }: Change): JsonObject {
  if (!names("emailBlocklistPolicy")) {
    return {};
  }
  const { customAllowlist, customBlocklist, ...rest } = after.emailBlocklistPolicy;
  return {
    emailBlocklistPolicy: {
      ...rest,
      ...(customAllowlist === undefined ? {} : { customAllowlist: [...new Set(customAllowlist)] }),
      ...(customBlocklist === undefined ? {} : { customBlocklist: [...new Set(customBlocklist)] }),
    },
  };
}
