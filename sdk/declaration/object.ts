import type { Property, Release } from "./property";

/** A value that Logto makes up. */
export interface OutputProperty {
  readonly type: "string";
  readonly secret?: true;
}

/** How an object is found by its natural key. */
export interface Search {
  /**
   * `exact`: Logto's search grammar on that field; `substring`: `q`, narrowed here; `all`: every object is listed,
   * where Logto has no search.
   */
  readonly by: "exact" | "substring" | "all";
}

export interface ObjectDeclaration {
  /** The class of the package, and the last part of the type token. */
  readonly className: string;
  /** The file of the provider class: `providers/<module>.js`. Part of every state: never changes. */
  readonly module: string;
  /** What messages call it. */
  readonly noun: string;
  /**
   * What Pulumi's name does where the argument `name` is not given. `name`: it is the name. `prefix`: the name begins with it
   * and has a suffix, so that a new object can stand beside the old one. Absent: nothing.
   */
  readonly pulumiName?: "name" | "prefix";
  /** The first release of Logto that has it, among those that the package supports. */
  readonly since: Release;
  /** The collection, below `/api`: `/resources/{resourceId}/scopes`; names in braces are arguments. */
  readonly path: string;
  /** The arguments, in the order of the documentation. */
  readonly properties: Readonly<Record<string, Property>>;
  /** What Logto adds to the arguments. */
  readonly outputs: Readonly<Record<string, OutputProperty>>;
  /**
   * The arguments that name an object among its like, each entry a key of one or more parts. The first is also what
   * `adopt: true` looks for.
   */
  readonly naturalKeys: readonly (readonly string[])[];
  /** Logto refuses a second object with the same natural key, with one of these codes. Empty: names may repeat. */
  readonly clashCodes: readonly string[];
  readonly search: Search;
  /** The arguments that make the id: `<organizationId>/<userId>`. Absent: Logto's own id. */
  readonly idParts?: readonly string[];
  /** The argument that stands before Logto's own id in what `get` and `adopt` take: `<resourceId>/<id>`. */
  readonly lookupParent?: string;
  /** Logto has no GET of one: it is read from the list of the collection. */
  readonly readFromList?: true;
}
