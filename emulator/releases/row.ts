import type { Json } from "../json";
import type { Method } from "../requests";
import type { Version } from "./release";

/** Where something came: an endpoint, or a path with all of its methods, as the document writes it. */
export type Place = `${Method} /api/${string}` | `/api/${string}`;

/** What handlers do otherwise before a version, by its name. */
export type Rule =
  | "adaptiveMfa"
  | "emailPatterns"
  | "membershipChanges"
  | "messageRateLimit"
  | "pagesInPersian"
  | "pagesInThai"
  | "repeatedRoles"
  | "signUpProfileFields"
  | "signedSamlRequests"
  | "ssoDomainsInLowerCase"
  | "thirdPartyPublicClients"
  | `phrasesOf${"1.36" | "1.40" | "1.42" | "1.43"}`;

/** What came. A key is written with dots for what is nested: `mfa.enabled`; a list on its way stands for its members. */
export type Novelty =
  /** The endpoint. Before: 404, or 405 where another method has its path. */
  | { readonly kind: "endpoint" }
  /** Keys of bodies and answers. Before, they are dropped in silence, whatever their values, and never answered. */
  | { readonly kind: "keys"; readonly keys: readonly string[] }
  /** Parameters of the query. Before, they do nothing. */
  | { readonly kind: "query"; readonly names: readonly string[] }
  /** Values of a key of the body. Before, they are refused by a guard's error. */
  | { readonly kind: "values"; readonly key: string; readonly values: readonly Json[]; readonly code: string }
  /** Numbers above `most` in a key of the body. Before, they are refused by a guard's error. */
  | { readonly kind: "above"; readonly key: string; readonly most: number }
  /** The body of the answer. Before, the answer is the status in words, as plain text: `Created`. */
  | { readonly kind: "answer" }
  /** The list in one piece. Before, it comes in pages only. */
  | { readonly kind: "wholeList" }
  /** Something that handlers ask for by name. */
  | { readonly kind: "rule"; readonly rule: Rule };

/** Something that came with a version of Logto. */
export type Row = Novelty & {
  /** The first release that has it. */
  readonly since: Version;
  readonly at: readonly Place[];
};
