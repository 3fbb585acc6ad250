import type { Properties, Release } from "./property";

/** A value that Logto or the provider adds to the arguments: an output of the class. */
export interface OutputProperty {
  readonly type: "string" | "json";
  /** It is a Pulumi secret. */
  readonly secret?: true;
  /** Only the state has it. The class has no output of this name. */
  readonly hidden?: true;
}

/**
 * The output `before` of a singleton: the values that its declared arguments had before a program declared them, as Logto
 * returned them. When a program removes an argument or the resource, the provider writes them back.
 */
export const BEFORE = { type: "json", secret: true, hidden: true } as const satisfies OutputProperty;

/** How the provider finds an object by its natural key. */
export interface Search {
  /**
   * `exact`: by Logto's advanced search on the field, such as `search.name=clerk&mode.name=exact`. `substring`: by the
   * parameter `q`; the provider then compares the results with the key. `all`: Logto has no search, and the provider lists all
   * objects.
   */
  readonly by: "exact" | "substring" | "all";
}

/** What the declarations of all kinds have in common. */
interface Declared {
  /** The name of the class, which is also the last part of the type token: `Role` in `logto:Role`. It never changes. */
  readonly className: string;
  /**
   * The name of the folder in `sdk/objects`, and of the provider in the package: `providers/<module>.js`. Every state contains
   * it, so it never changes.
   */
  readonly module: string;
  /** What messages call the object, without an article: `API resource`. */
  readonly noun: string;
  /**
   * How the Pulumi name is used if the argument `name` is not given. `name`: it is the name. `prefix`: the name is the Pulumi
   * name with a suffix, so that a replacement can create the new object before it deletes the old one. Absent: it is not used.
   */
  readonly pulumiName?: "name" | "prefix";
  /** The first release of Logto that has the object. `1.28`, the oldest supported release, stands for any earlier one. */
  readonly since: Release;
  /**
   * The path below `/api`. Names in braces are arguments: `/resources/{resourceId}/scopes`. Whether it is the path of a
   * collection or of the object itself depends on the kind.
   */
  readonly path: string;
  /** The arguments, in the order of the documentation. */
  readonly properties: Properties;
  /** The outputs that are not arguments, such as the value of a secret. */
  readonly outputs: Readonly<Record<string, OutputProperty>>;
}

/**
 * An object of a collection. `path` is the path of the collection: POST creates an object there. GET, PATCH and DELETE of
 * `<path>/<id>` read, change and delete it. Example: `Role` at `/roles`.
 */
export interface CollectionDeclaration extends Declared {
  readonly kind: "collection";
  /**
   * The natural keys, each a list of the arguments that together identify an object: `[["name"]]`, or
   * `[["resourceId", "name"]]` for a name that is unique in its parent. The option `adopt: true` looks for an object by the
   * first key whose arguments are all given.
   */
  readonly naturalKeys: readonly (readonly string[])[];
  /**
   * The error codes with which Logto refuses a second object with the same natural key: `role.name_in_use`. Empty: Logto
   * accepts several objects with the same natural key.
   */
  readonly clashCodes: readonly string[];
  readonly search: Search;
  /**
   * The arguments that form the id, if Logto has none: `applicationId` and `name` for `<applicationId>/<name>`. Absent: the id
   * is Logto's.
   */
  readonly idParts?: readonly string[];
  /** The argument that precedes Logto's id in the id that `get` and `adopt` take: `resourceId` for `<resourceId>/<id>`. */
  readonly lookupParent?: string;
  /** Logto cannot return a single object of the collection. The provider reads it from the list. */
  readonly readFromList?: true;
}

/**
 * A member of another object. `path` is the path of the members: POST adds members, and DELETE of `<path>/<member id>` removes
 * one. A member has a set of its own, such as its roles. Logto has no object for a membership, and adding an existing member
 * changes nothing. Example: `OrganizationMember` at `/organizations/{organizationId}/users`.
 */
export interface MemberDeclaration extends Declared {
  readonly kind: "member";
  /** The arguments that form the id, with the member last: `organizationId` and `userId` for `<organizationId>/<userId>`. */
  readonly idParts: readonly [holder: string, member: string];
  /** The key of the request body that lists new members: `userIds`. */
  readonly bodyKey: string;
  /** The argument with the member's set. Logto has it only for members, so reading it shows whether the member exists. */
  readonly ownSet: string;
}

/**
 * One or more whole sets of another object, the holder. `path` is the path of the collection that the holder belongs to. It is
 * not an object in Logto: creating it fills the sets, deleting it empties them, and it no longer exists when the holder is
 * deleted. Example: `UserRoles` at `/users`, all roles of a user.
 */
export interface SetsDeclaration extends Declared {
  readonly kind: "sets";
  /** The argument with the id of the holder, which is also the id of this resource. */
  readonly idParts: readonly [holder: string];
  /** The argument with a set of role ids, if `RoleAssignment` can declare the same roles. */
  readonly roleSet?: string;
}

/**
 * One role of one holder. The holder belongs to one of several collections, and its roles are at
 * `/<collection>/<holder id>/roles`: POST assigns roles, and DELETE of one removes it. Example: `RoleAssignment`.
 */
export interface AssignmentDeclaration extends Declared {
  readonly kind: "assignment";
  /** The arguments that can contain the holder's id, each with its collection: `{ userId: "users" }`. Exactly one is given. */
  readonly holders: Readonly<Record<string, RoleHolders>>;
}

/** A collection whose objects have roles. */
export type RoleHolders = "users" | "applications";

/**
 * An object that always exists, such as the settings of a tenant. `path` is its path: it can be read and changed, but not
 * created or deleted. A program owns only the arguments that it declares. Creating the resource is the first change; deleting
 * it restores the values that these arguments had before. Example: the sign-in experience at `/sign-in-exp`.
 */
export interface SingletonDeclaration extends Declared {
  readonly kind: "singleton";
  /** The arguments in the path, which form the id. Empty: a tenant has a single such object, and its id is `default`. */
  readonly idParts: readonly string[];
  /** The method of the request that changes it. With both, Logto replaces the keys that are sent, and keeps all others. */
  readonly changedBy: "patch" | "put";
  readonly outputs: Readonly<Record<string, OutputProperty>> & { readonly before: typeof BEFORE };
}

/**
 * An object whose natural key is in its path. `path` is the path of the object: PUT creates it, or replaces all of it; GET
 * reads it, and DELETE deletes it. Example: `CustomPhrases` at `/custom-phrases/{languageTag}`.
 */
export interface KeyedDeclaration extends Declared {
  readonly kind: "keyed";
  /** The arguments in the path, which form the id. Empty: a tenant has at most one such object, and its id is `default`. */
  readonly idParts: readonly string[];
  /** The argument whose value is the whole request body: `translation`. Absent: the body is an object with the arguments. */
  readonly bodyArgument?: string;
  /** How the list above the key has each object. Absent: as its own path answers it, with the key in it. */
  readonly listed?: ListedEntry;
}

/** An entry of a list that holds an object under one key and its name under another: `{ key: "jwt.accessToken", value: … }`. */
export interface ListedEntry {
  readonly nameKey: string;
  readonly valueKey: string;
  /** The last argument in the path by the name in the list. Absent: both are the same. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The declaration of a class, by its kind. */
export type ObjectDeclaration =
  | CollectionDeclaration
  | MemberDeclaration
  | SetsDeclaration
  | AssignmentDeclaration
  | SingletonDeclaration
  | KeyedDeclaration;
