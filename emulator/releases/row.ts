import type { Json } from "../json";
import type { Method } from "../requests";
import type { Version } from "./release";

/** The place of a change: an endpoint, or a path with all of its methods, as in the document. */
export type Place = `${Method} /api/${string}` | `/api/${string}`;

/** The names of rules: what handlers do differently before a version. */
export type Rule =
  | "accountCenterProfileFields"
  | "adaptiveMfa"
  | "blockIssuanceOnError"
  | "emailPatterns"
  | "membershipChanges"
  | "messageRateLimit"
  | "pagesInPersian"
  | "pagesInThai"
  | "repeatedRoles"
  | "signUpProfileFields"
  | "signedSamlRequests"
  | "signingKeyStatuses"
  | "ssoDomainsInLowerCase"
  | "thirdPartyPublicClients"
  | `phrasesOf${"1.36" | "1.40" | "1.42" | "1.43"}`;

/** What a version introduced. Dots separate nested keys, as in `mfa.enabled`. A list on the path stands for its members. */
export type Novelty =
  /** The endpoint. Older releases answer 404, or 405 if the path has another method. */
  | { readonly kind: "endpoint" }
  /** Keys of bodies and answers. Older releases silently ignore them with any value, and never return them. */
  | { readonly kind: "keys"; readonly keys: readonly string[] }
  /** Parameters of the query. They have no effect in older releases. */
  | { readonly kind: "query"; readonly names: readonly string[] }
  /** Values of a key of the body. Older releases refuse them with a guard error. */
  | { readonly kind: "values"; readonly key: string; readonly values: readonly Json[]; readonly code: string }
  /** Numbers above `most` in a key of the body. Older releases refuse them with a guard error. */
  | { readonly kind: "above"; readonly key: string; readonly most: number }
  /** The body of the answer. In older releases the answer is the reason phrase as plain text: `Created`. */
  | { readonly kind: "answer" }
  /** The list without pages. In older releases it always has pages. */
  | { readonly kind: "wholeList" }
  /** A rule that handlers ask for by its name. */
  | { readonly kind: "rule"; readonly rule: Rule };

/** Something that a version of Logto introduced. */
export type Row = Novelty & {
  /** The first release that has it. */
  readonly since: Version;
  readonly at: readonly Place[];
};
