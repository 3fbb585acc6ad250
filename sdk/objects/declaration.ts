/**
 * What a Logto object is, as data. A declaration holds no code, so that a program that imports the package loads nothing
 * but these tables; the machinery in `provider/` gives them their meaning, once for every class.
 */

/** Whose id an argument is. */
export interface Referent {
  readonly className: string;
  /** Only objects of these types. Absent: of any. */
  readonly types?: readonly string[];
}

/** A release of Logto, such as `1.36`. */
export type Release = `1.${number}`;

interface PropertyBase {
  /** The argument must be given. */
  readonly required?: true;
  /** Logto takes it at creation alone: a change replaces the object. */
  readonly createOnly?: true;
  /** A Pulumi secret in inputs, outputs and state. */
  readonly secret?: true;
  /** Logto never tells it again: what was declared last is what is known. */
  readonly writeOnly?: true;
  /** An endpoint of its own below the object that takes this key alone, by PATCH: `is-default`. */
  readonly patchPath?: string;
  /** The create request does not take it: it is set right after, by `patchPath`. */
  readonly notInCreate?: true;
  /** It is the id of an object of another class, or a set of such ids. */
  readonly refersTo?: Referent;
  /** Not an argument of Logto's: it steers the provider, and is never sent. */
  readonly local?: true;
  /** The first release of Logto that has it. Default: that of the object. An older one drops it in silence. */
  readonly since?: Release;
  /**
   * Undeclared, it is not the program's, because people change it themselves. Default: undeclared means Logto's default, and
   * anything else is drift; sets and JSON are unmanaged in any case.
   */
  readonly unmanaged?: true;
}

/** Formats beyond a length, named by the rule of Logto's that they hold. */
export type StringFormat = "url" | "email" | "phone" | "username" | "hexColor" | "scopeName";

/** A text. Lengths are in characters. */
export interface StringProperty extends PropertyBase {
  readonly type: "string";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly oneOf?: readonly string[];
  readonly format?: StringFormat;
  /** A plain column of Logto's: `""`, null and absent are one, and removing it sends null. */
  readonly nullable?: true;
  readonly default?: string;
}

export interface NumberProperty extends PropertyBase {
  readonly type: "number" | "integer";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: number;
  /** What Logto goes by where the argument is absent: undeclared, this value is no drift. */
  readonly implied?: number;
  /** What Logto tells may be off by as much from what it was given. Default: 0. */
  readonly tolerance?: number;
}

export interface BooleanProperty extends PropertyBase {
  readonly type: "boolean";
  /** Filled where the argument is absent. */
  readonly default?: boolean;
  /** What absence means to Logto, where it is compared as that value and never filled. */
  readonly absent?: boolean;
  /** What Logto goes by where the argument is absent: undeclared, this value is no drift. */
  readonly implied?: boolean;
}

/** An object with known keys. Logto replaces it whole; removing the argument sends `{}`. */
export interface ObjectProperty extends PropertyBase {
  readonly type: "object";
  readonly properties: Readonly<Record<string, Property>>;
  /** Filled, with the defaults of its keys, where the argument is absent. */
  readonly default?: Readonly<Record<string, never>>;
}

/** A JSON object of the user's own, compared by value. Undeclared, it is unmanaged; `{}` empties it. */
export interface JsonProperty extends PropertyBase {
  readonly type: "json";
}

/** A list whose order counts. */
export interface ListProperty extends PropertyBase {
  readonly type: "list";
  readonly items: Property;
  readonly default?: readonly never[];
}

/** Where the members of a set live: list, add and remove below the object. */
export interface Assignment {
  /** Below the object's own path: `scopes`. */
  readonly path: string;
  /** The key of the body that adds members: `scopeIds`. */
  readonly bodyKey: string;
  /** The key of a listed member that names it. Default: `id`. */
  readonly memberKey?: string;
  /** `post` sends the missing ones in one request; `put` the whole set, where Logto's POST takes one at a time. */
  readonly add: "post" | "put";
  /** The key under which the create request takes the whole set, where it does so safely. */
  readonly createKey?: string;
}

/** Texts without order or repetition, each a member. Undeclared, it is unmanaged; `[]` empties it. */
export interface SetProperty extends PropertyBase {
  readonly type: "set";
  readonly items: StringProperty;
  readonly assignment: Assignment;
}

export type Property =
  StringProperty | NumberProperty | BooleanProperty | ObjectProperty | JsonProperty | ListProperty | SetProperty;

/** A value that Logto makes up. */
export interface OutputProperty {
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

/** The id of an object that this one hangs on: it stands in the path, and another one means another object. */
export const PARENT_ID = { type: "string", required: true, createOnly: true, minLength: 1, local: true } as const;

/** An argument that every class takes: the entry of `logto:tenants` that the object belongs to. */
export const TENANT_KEY = "tenant";

/** The input that carries the `adopt` option. */
export const ADOPT_KEY = "adopt";

/** The input that carries the Pulumi name, where the name in Logto is made of it and a suffix. */
export const AUTO_NAME_KEY = "autoName";

/** The hidden outputs that say where an object lives: the tenant, and the origin through which it was written last. */
export const TENANT_ID_KEY = "tenantId";
export const ENDPOINT_KEY = "endpoint";

/** The hidden output with the paths of create-only arguments that Logto has dropped, because its release does not know them. */
export const UNSUPPORTED_KEY = "unsupported";

/** The input that the engine evaluates to find the provider. */
export const PROVIDER_KEY = "__provider";
