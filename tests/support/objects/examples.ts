/** Arguments of one object, by name. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The values of an object's arguments. */
export interface Examples {
  /** No more than must be given, as checked arguments: with a name where the class has one. */
  readonly minimal: Arguments;
  /** Every argument that can stand beside the others on a self-hosted Logto. Its names differ from those of `minimal`. */
  readonly full: Arguments;
  /** A change of each argument of `full` that can be changed in place, one request each. */
  readonly edits: readonly Edit[];
  /** A change of each argument of `full` that replaces the object. */
  readonly replacements: readonly Replacement[];
  /** Each argument of `full` whose removal resets it, one request each. */
  readonly clears: readonly Clear[];
  /** The arguments of `full` whose removal leaves what is there. */
  readonly unmanaged: readonly string[];
}

/** A new value for one argument of the full example. */
export interface Edit {
  readonly argument: string;
  readonly value: unknown;
}

/** An edit that replaces the object. The old one must go first where the new one has the same unique value. */
export interface Replacement extends Edit {
  readonly first: "new" | "old";
}

/** An argument of the full example that is removed. */
export interface Clear {
  readonly argument: string;
  /** What Logto's own answer then has for it. */
  readonly left: unknown;
}
