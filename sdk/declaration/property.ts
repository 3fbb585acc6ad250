/** The objects whose id an argument contains. Example: `{ className: "Role", types: ["User"] }`. */
export interface Referent {
  readonly className: string;
  /** The values of the object's argument `type` that Logto accepts. Absent: all. */
  readonly types?: readonly string[];
}

/** A release of Logto, such as `1.36`. */
export type Release = `1.${number}`;

/** What the provider sends for an argument that a program no longer declares. */
export type Removal =
  /** Logto's default, which resets the value. */
  | "default"
  /** The value that the argument had before the program declared it. Only for singletons. */
  | "restore"
  /** Nothing: the value stays as it is. */
  | "keep";

/** The attributes that all types of properties have. */
interface PropertyBase {
  /** A program must give the argument. */
  readonly required?: true;
  /** Logto accepts the argument only when the object is created. A change replaces the object. */
  readonly createOnly?: true;
  /** The value is a Pulumi secret, in inputs, outputs and the state. */
  readonly secret?: true;
  /** Logto never returns the value, such as a password. The state has the value that was last declared. */
  readonly writeOnly?: true;
  /** The path, below the object, of a separate endpoint that changes only this argument, by PATCH: `is-default`. */
  readonly patchPath?: string;
  /** The create request does not accept the argument. The provider sets it right after the creation, through `patchPath`. */
  readonly notInCreate?: true;
  /**
   * The path, below the object, of a separate endpoint that generates a new value of an output. The provider calls it when the
   * argument changes to another text: `signing-key`. The argument itself is not sent, so it is always `local` as well.
   */
  readonly renewsAt?: string;
  /** The value is the id of an object of another class, or a set of such ids. */
  readonly refersTo?: Referent;
  /** The argument is never in a request body: it is part of the path, or only the provider uses it. */
  readonly local?: true;
  /** A program must give a plain value, not an output, because the types or the child resources of the class depend on it. */
  readonly plain?: true;
  /** The first release of Logto that supports the argument; earlier ones ignore it. Default: the `since` of the object. */
  readonly since?: Release;
  /** Only Logto Cloud accepts the argument, or a value other than its default. */
  readonly cloudOnly?: true;
  /** `null` is a value that differs from an absent argument. Without this attribute, null counts as absent. */
  readonly takesNull?: true;
  /**
   * What happens when a program removes the argument. Default: `restore` in a singleton. In the other kinds it is `keep` for
   * sets, JSON objects, write-only arguments and unmanaged maps, and `default` for all others.
   */
  readonly removal?: Removal;
  /**
   * A program that does not declare the argument does not manage it, because users change the value themselves. Without this
   * attribute, a value other than Logto's default counts as drift. Undeclared sets are never
   * managed, and JSON only if its `removal` is `default`.
   */
  readonly unmanaged?: true;
}

/** The formats of texts that Logto validates. `sdk/provider/validation/schema.ts` has the rule of each. */
export type StringFormat = "url" | "email" | "phone" | "username" | "hexColor" | "scopeName";

/** A text. Lengths are in characters. */
export interface StringProperty extends PropertyBase {
  readonly type: "string";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly oneOf?: readonly string[];
  readonly format?: StringFormat;
  /** Logto stores an empty text as null: `""`, null and absent are the same. Removing the argument sends null. */
  readonly nullable?: true;
  /** Logto's default, which the check fills in if the argument is absent. */
  readonly default?: string;
  /** How Logto changes a text before it stores it. `trims`: without white space at both ends. `lowerCases`: in lower case. */
  readonly rewrites?: readonly ("trims" | "lowerCases")[];
}

/** A number. `integer`: a whole number. */
export interface NumberProperty extends PropertyBase {
  readonly type: "number" | "integer";
  /** The smallest value that Logto accepts. */
  readonly minimum?: number;
  /** The largest value that Logto accepts. */
  readonly maximum?: number;
  /** Logto's default, which the check fills in if the argument is absent. */
  readonly default?: number;
  /** The value that Logto uses if it has none. If the argument is not declared, this value is not drift. */
  readonly implied?: number;
  /** The largest difference between the sent value and the returned one that does not count as a change. Default: 0. */
  readonly tolerance?: number;
}

/** `true` or `false`. */
export interface BooleanProperty extends PropertyBase {
  readonly type: "boolean";
  /** Logto's default, which the check fills in if the argument is absent. */
  readonly default?: boolean;
  /** The value that is the same as an absent argument. It is only used to compare, and never filled in. */
  readonly absent?: boolean;
  /** The value that Logto uses if it has none. If the argument is not declared, this value is not drift. */
  readonly implied?: boolean;
}

/** An object with known keys. A change replaces all of it in Logto. Removing the argument sends `{}`, except in singletons. */
export interface ObjectProperty extends PropertyBase {
  readonly type: "object";
  readonly properties: Properties;
  /** `{}`: if the argument is absent, the check fills in an object with the defaults of its keys. */
  readonly default?: Readonly<Record<string, never>>;
}

/** A JSON object with any keys, compared by value. If it is not declared, it is not managed, unless its `removal` is `default`. `{}` empties it. */
export interface JsonProperty extends PropertyBase {
  readonly type: "json";
  /** `texts`: all values are texts, or objects of texts at any depth. Default: any JSON. */
  readonly leaves?: "texts";
  /** It may be any JSON, and not only an object. */
  readonly anyValue?: true;
  /**
   * How Logto changes the value before it stores it. `dropsEmpty`: it removes `""`, null, `{}` and `[]` at any depth.
   * `dropsUnknown`: it removes keys that it does not know, at any depth.
   */
  readonly rewrites?: readonly ("dropsEmpty" | "dropsUnknown")[];
}

/** An object with any keys, whose values are all of the same type. A change replaces all of it in Logto. */
export interface MapProperty extends PropertyBase {
  readonly type: "map";
  /** The type of the values. */
  readonly values: Property;
}

/**
 * An object that has one of several forms. The text under one of its keys says which. A change replaces all of it in Logto.
 * Example: with the discriminator `type` and the variants `{ Email: { to: … }, Sms: { phone: … } }`, a value is
 * `{ type: "Email", to: "…" }` or `{ type: "Sms", phone: "…" }`.
 */
export interface UnionProperty extends PropertyBase {
  readonly type: "union";
  /** The key whose text says which form it is. */
  readonly discriminator: string;
  /** The other keys of each form, under the text that stands for the form. */
  readonly variants: Readonly<Record<string, Properties>>;
}

/** A list in which the order matters, unless Logto `reorders` it. */
export interface ListProperty extends PropertyBase {
  readonly type: "list";
  /** The type of the entries. */
  readonly items: Property;
  /** The smallest number of entries that Logto accepts. */
  readonly minItems?: number;
  /** `[]`: if the argument is absent, the check fills in an empty list. */
  readonly default?: readonly never[];
  /** How Logto changes the list before it stores it. `reorders`: in another order. `dropsRepeats`: without repeated entries. */
  readonly rewrites?: readonly ("reorders" | "dropsRepeats")[];
}

/** The endpoints that list, add and remove the members of a set. They are below the object. */
export interface Assignment {
  /** The path below the object: `scopes`. */
  readonly path: string;
  /** The key of the request body that lists the members to add: `scopeIds`. */
  readonly bodyKey: string;
  /** The key that identifies a member in Logto's list. Default: `id`. */
  readonly memberKey?: string;
  /** How members are added. `post`: the missing ones in one request. `put`: the whole set, if POST takes only one at a time. */
  readonly add: "post" | "put";
  /** The key of the create request that accepts the whole set. Absent: the set is filled after the creation. */
  readonly createKey?: string;
}

/** A set of texts, usually ids, without order. If it is not declared, it is not managed; `[]` empties it. */
export interface SetProperty extends PropertyBase {
  readonly type: "set";
  /** The type of the members. */
  readonly items: StringProperty;
  readonly assignment: Assignment;
}

/** An argument of an object, or a key of a nested one. The attributes that are absent have their defaults. */
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

/** The id of the object that an object belongs to. It is part of the path, and a change of it replaces the object. */
export const PARENT_ID = { type: "string", required: true, createOnly: true, minLength: 1, local: true } as const;
