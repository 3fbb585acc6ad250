/** Arguments of one object, by name. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The values of an object's arguments. */
export interface Examples {
  /** The required arguments only, as checked arguments: with a name if the class has one. */
  readonly minimal: Arguments;
  /** Every argument that can be combined with the others on a self-hosted Logto. The names differ from those of `minimal`. */
  readonly full: Arguments;
  /** A change of each argument of `full` that can be updated, with one request each. */
  readonly edits: readonly Edit[];
  /** A change of each argument of `full` that replaces the object. */
  readonly replacements: readonly Replacement[];
  /** Each argument of `full` whose removal resets it, with one request each. */
  readonly clears: readonly Clear[];
  /** The arguments of `full` whose removal changes nothing. */
  readonly unmanaged: readonly string[];
}

/** A new value for one argument of the full example. */
export interface Edit {
  readonly argument: string;
  readonly value: unknown;
}

/** An edit that replaces the object. The old object must be deleted first if the new one has the same unique value. */
export interface Replacement extends Edit {
  readonly first: "new" | "old";
}

/** The removal of an argument of the full example. */
export interface Clear {
  readonly argument: string;
  /** The value of the argument in Logto after the removal. */
  readonly left: unknown;
}
