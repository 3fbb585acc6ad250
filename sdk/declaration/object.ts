import type { Properties, Release } from "./property";

/** A value that Logto, or the provider, makes up. */
export interface OutputProperty {
  readonly type: "string" | "json";
  readonly secret?: true;
  /** It stands in the state alone: a program does not see it. */
  readonly hidden?: true;
}

/** What the declared arguments of a singleton were before a program declared them, as Logto answered it. */
export const BEFORE = { type: "json", secret: true, hidden: true } as const satisfies OutputProperty;

/** How an object is found by its natural key. */
export interface Search {
  /**
   * `exact`: Logto's search grammar on that field; `substring`: `q`, narrowed here; `all`: every object is listed,
   * where Logto has no search.
   */
  readonly by: "exact" | "substring" | "all";
}

/** What every declaration says. */
interface Declared {
  /** The class of the package, and the last part of the type token. */
  readonly className: string;
  /** The folder of the object, and the file of its provider, `providers/<module>.js`. Part of every state: never changes. */
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
  /** Below `/api`; names in braces are arguments: `/resources/{resourceId}/scopes`. What stands there depends on the kind. */
  readonly path: string;
  /** The arguments, in the order of the documentation. */
  readonly properties: Properties;
  /** What Logto adds to the arguments. */
  readonly outputs: Readonly<Record<string, OutputProperty>>;
}

/** An object of a collection, which stands at the path: POST makes it, GET, PATCH and DELETE below do the rest. */
export interface CollectionDeclaration extends Declared {
  readonly kind: "collection";
  /**
   * The arguments that name an object among its like, each entry a key of one or more parts. The first is also what
   * `adopt: true` looks for.
   */
  readonly naturalKeys: readonly (readonly string[])[];
  /** Logto refuses a second object with the same natural key, with one of these codes. Empty: names may repeat. */
  readonly clashCodes: readonly string[];
  readonly search: Search;
  /** The arguments that make the id: `<applicationId>/<name>`. Absent: Logto's own id. */
  readonly idParts?: readonly string[];
  /** The argument that stands before Logto's own id in what `get` and `adopt` take: `<resourceId>/<id>`. */
  readonly lookupParent?: string;
  /** Logto has no GET of one: it is read from the list of the collection. */
  readonly readFromList?: true;
}

/**
 * A member of another object, with something of its own: a set. The members stand at the path. Logto has no object for it,
 * and adding a member that is one already changes nothing.
 */
export interface MemberDeclaration extends Declared {
  readonly kind: "member";
  /** The arguments that make the id, the member last: `<organizationId>/<userId>`. */
  readonly idParts: readonly [holder: string, member: string];
  /** The key under which the path takes new members: `userIds`. */
  readonly bodyKey: string;
  /** The set that Logto has for members alone: reading it tells whether there is the member. */
  readonly ownSet: string;
}

/**
 * The whole of some sets that hang on another object, which is one of the collection at the path. It has no existence of its
 * own: making it fills the sets, deleting it empties them, and it is gone when that object is.
 */
export interface SetsDeclaration extends Declared {
  readonly kind: "sets";
  /** The argument that names the object, whose id is the id of this one. */
  readonly idParts: readonly [holder: string];
  /** The set of role ids, where its members are what a RoleAssignment declares as well. */
  readonly roleSet?: string;
}

/** One role for one holder, who is of one of several collections. The roles of a holder stand below it. */
export interface AssignmentDeclaration extends Declared {
  readonly kind: "assignment";
  /** The arguments that name the holder, exactly one of which is given, and the collection of each. */
  readonly holders: Readonly<Record<string, RoleHolders>>;
}

/** A collection whose objects hold roles. */
export type RoleHolders = "users" | "applications";

/**
 * An object that is always there, at the path: it is read and changed, never made and never deleted. A program owns the
 * arguments that it declares, and no others; deleting it puts back what they were before.
 */
export interface SingletonDeclaration extends Declared {
  readonly kind: "singleton";
  /** The arguments in the path, which make the id. None: a tenant has one, whose id is `default`. */
  readonly idParts: readonly string[];
  /** The request that changes it. Both change the keys that are sent, each as a whole, and no others. */
  readonly changedBy: "patch" | "put";
  readonly outputs: Readonly<Record<string, OutputProperty>> & { readonly before: typeof BEFORE };
}

/** An object that stands at the path of its natural key: PUT makes it, or replaces the whole of it. */
export interface KeyedDeclaration extends Declared {
  readonly kind: "keyed";
  /** The arguments in the path, which make the id. None: a tenant has at most one, whose id is `default`. */
  readonly idParts: readonly string[];
  /** The argument that is the whole body of the PUT. Absent: the body is an object of the arguments. */
  readonly bodyArgument?: string;
}

/** A Logto object, as data, by its kind. */
export type ObjectDeclaration =
  | CollectionDeclaration
  | MemberDeclaration
  | SetsDeclaration
  | AssignmentDeclaration
  | SingletonDeclaration
  | KeyedDeclaration;
