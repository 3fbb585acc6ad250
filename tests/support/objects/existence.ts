import type { Arguments } from "./examples";

/**
 * A create makes an object and a delete ends it; or they fill and empty what lasts as long as its holder; or they write what
 * is always there, and put back what it was.
 */
export type Existence = "made" | "lasting with its holder" | AlwaysThere;

/** What nobody makes and nobody deletes. A program owns of it what it declares, and nothing else. */
export interface AlwaysThere {
  /** The hidden output, a secret, that keeps what the declared arguments were before, for a delete to put back. */
  readonly before: string;
  /** The arguments that a delete puts back in other words, which mean the same to Logto, with the reasons. */
  readonly inOtherWords: Readonly<Record<string, string>>;
}

export function isAlwaysThere(existence: Existence): existence is AlwaysThere {
  return typeof existence === "object";
}

/** The outputs without the hidden one, which depends on when an object came into the program. */
export function withoutBefore(existence: Existence, outputs: Arguments): Arguments {
  return isAlwaysThere(existence)
    ? Object.fromEntries(Object.entries(outputs).filter(([key]) => key !== existence.before))
    : outputs;
}

/** What a delete puts back of an object word for word. */
export function putBackOf({ inOtherWords }: AlwaysThere, object: Arguments): Arguments {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !(key in inOtherWords)));
}
