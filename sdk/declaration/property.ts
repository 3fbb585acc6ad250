/** Whose id an argument is. */
export interface Referent {
  readonly className: string;
  /** Only objects of these types. Absent: of any. */
  readonly types?: readonly string[];
}

/** A release of Logto, such as `1.36`. */
export type Release = `1.${number}`;

/** What Logto is sent for an argument that a program no longer declares. */
export type Removal =
  /** Logto's default. */
  | "default"
  /** What the argument was before the program declared it. Singletons only. */
  | "restore"
  /** Nothing: the value stays as it is. */
  | "keep";

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
  /**
   * An endpoint of its own below the object that makes a new value of an output when this argument changes to another text:
   * `signing-key`. Always `local` as well.
   */
  readonly renewsAt?: string;
  /** It is the id of an object of another class, or a set of such ids. */
  readonly refersTo?: Referent;
  /** Not an argument of Logto's: it steers the provider, and is never sent. */
  readonly local?: true;
  /** A program gives it as a plain value, never as an output: the types, or the children, of its class depend on it. */
  readonly plain?: true;
  /** The first release of Logto that has it. Default: that of the object. An older one drops it in silence. */
  readonly since?: Release;
  /** Only Logto Cloud takes it, or another value than its default. */
  readonly cloudOnly?: true;
  /** `null` is a value of its own to Logto, and not absence. */
  readonly takesNull?: true;
  /**
   * What removing it does. Default: `restore` in a singleton; otherwise `keep` for what Logto never tells, for sets, JSON and
   * unmanaged maps, and `default` for the rest.
   */
  readonly removal?: Removal;
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
  /** What Logto does to the text before it stores it. */
  readonly rewrites?: readonly ("trims" | "lowerCases")[];
}

export interface NumberProperty extends PropertyBase {
  readonly type: "number" | "integer";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: number;
  /** What Logto goes by where the argument is absent: undeclared, this value is no drift. */
  readonly implied?: number;
  /** The largest difference between what Logto answers and what it was sent that still counts as equal. Default: 0. */
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
  readonly properties: Properties;
  /** Filled, with the defaults of its keys, where the argument is absent. */
  readonly default?: Readonly<Record<string, never>>;
}

/** A JSON object of the user's own, compared by value. Undeclared, it is unmanaged; `{}` empties it. */
export interface JsonProperty extends PropertyBase {
  readonly type: "json";
  /** What stands at the ends of the tree. Default: anything. */
  readonly leaves?: "texts";
  /**
   * What Logto does to the value before it stores it. `dropsEmpty`: `""`, null, `{}` and `[]` disappear at any depth.
   * `dropsUnknown`: keys that Logto does not know disappear.
   */
  readonly rewrites?: readonly ("dropsEmpty" | "dropsUnknown")[];
}

/** An object whose keys are the user's own. Logto replaces it whole. */
export interface MapProperty extends PropertyBase {
  readonly type: "map";
  readonly values: Property;
}

/** An object of one of several forms, which the text under one of its keys tells. Logto replaces it whole. */
export interface UnionProperty extends PropertyBase {
  readonly type: "union";
  /** The key whose text tells the form. */
  readonly discriminator: string;
  /** The other keys of each form, by that text. */
  readonly variants: Readonly<Record<string, Properties>>;
}

/** A list whose order counts. */
export interface ListProperty extends PropertyBase {
  readonly type: "list";
  readonly items: Property;
  readonly minItems?: number;
  readonly default?: readonly never[];
  /** What Logto does to the list before it stores it. `reorders`: it comes back in another order. */
  readonly rewrites?: readonly ("reorders" | "dropsRepeats")[];
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
  | StringProperty
  | NumberProperty
  | BooleanProperty
  | ObjectProperty
  | UnionProperty
  | MapProperty
  | JsonProperty
  | ListProperty
  | SetProperty;

/** The properties of an object, by key. */
export type Properties = Readonly<Record<string, Property>>;

/** The id of an object that this one hangs on: it stands in the path, and another one means another object. */
export const PARENT_ID = { type: "string", required: true, createOnly: true, minLength: 1, local: true } as const;
