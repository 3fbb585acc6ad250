import type * as pulumi from "@pulumi/pulumi";
import type { ObjectDeclaration, Properties } from "../declaration";

/**
 * The types of a class, derived from its declaration. They map over the keys of the declaration, so that an editor shows the
 * text of each argument. `Named` replaces the derived type of a key: for a nested object, so that an editor shows the name of an
 * interface, or for an argument whose type is a type parameter of the class.
 */

/** The argument that every class takes. */
export interface TenantArgs {
  /**
   * The tenant that the object belongs to: the name of an entry of the structured configuration `logto:tenants`. It must be a
   * plain value, not an output. A change replaces the object if the new entry leads to another tenant; renaming an entry has no
   * effect.
   *
   * Default: the connection of the single `logto:` settings.
   */
  tenant?: string;
}

/** The arguments of a class. */
export type ArgsOf<Declaration extends ObjectDeclaration, Named = object> = Given<
  Declaration["properties"],
  RequiredOf<Declaration>,
  Named
> &
  Partial<Given<Declaration["properties"], Exclude<keyof Declaration["properties"], RequiredOf<Declaration>>, Named>>;

/**
 * An empty type. The compiler replaces an interface that extends a single derived type by that type, and shows all of it in its
 * errors. An interface that extends two types keeps its name.
 */
export type Shown = Partial<Record<never, never>>;

/** The type of a nested object that a program gives. */
export type NestedArgsOf<Nested extends { readonly properties: Properties }, Named = object> = Given<
  Nested["properties"],
  RequiredIn<Nested["properties"]>,
  Named
> &
  Partial<Given<Nested["properties"], Exclude<keyof Nested["properties"], RequiredIn<Nested["properties"]>>, Named>>;

/** The outputs of a class: its arguments, and the values that Logto adds. */
export type OutputsOf<Declaration extends ObjectDeclaration, Named = object> = {
  readonly [Key in keyof Declaration["properties"]]: pulumi.Output<
    | PlainOf<Declaration["properties"][Key], Key, Named>
    | (Declaration["properties"][Key] extends Filled ? never : undefined)
  >;
} & Told<Declaration["outputs"], Visible<Declaration["outputs"]>>;

/** The outputs that Logto adds. The type maps over the declaration's table, so that an editor shows their texts. */
type Told<Outputs, Some extends keyof Outputs> = { readonly [Key in Some]: pulumi.Output<string> };

/** The outputs that a program sees. */
type Visible<Outputs> = {
  [Key in keyof Outputs]: Outputs[Key] extends { readonly hidden: true } ? never : Key;
}[keyof Outputs];

/**
 * The texts that an argument, or a key of a nested object, accepts; of a list, those that an entry accepts. If a class declares a
 * named type for them, an editor shows that name.
 */
export type TextsOf<Keyed extends { readonly properties: Properties }, Key extends keyof Keyed["properties"]> = Extract<
  ScalarOf<EntryOf<Keyed["properties"][Key]>>,
  string
>;

type EntryOf<Value> = Value extends { readonly type: "list" | "set"; readonly items: infer Item } ? Item : Value;

/** A property that has a value in every state: it is required, or has a default. */
type Filled = { readonly required: true } | { readonly default: string | number | boolean };

/** The arguments that must be given. The name is not among them if it defaults to the Pulumi name. */
type RequiredOf<Declaration extends ObjectDeclaration> = Exclude<
  RequiredIn<Declaration["properties"]>,
  Declaration extends { readonly pulumiName: string } ? "name" : never
>;

/** The keys of a table that are required. */
type RequiredIn<Keys extends Properties> = {
  [Key in keyof Keys]: Keys[Key] extends { readonly required: true } ? Key : never;
}[keyof Keys];

/** The types that a program gives for some keys of a table. The type maps over the table, so that an editor shows the texts. */
type Given<Keys extends Properties, Some extends keyof Keys, Named> = {
  -readonly [Key in Some]: Keys[Key] extends { readonly plain: true }
    ? Key extends keyof Named
      ? Named[Key]
      : ScalarOf<Keys[Key]>
    : pulumi.Input<Key extends keyof Named ? Named[Key] : InputOf<Keys[Key]>>;
};

/** The type that a program gives for a property, inside of its `pulumi.Input`. */
type InputOf<Value> = Value extends { readonly takesNull: true } ? ValueOf<Value> | null : ValueOf<Value>;

/** The type that a program gives for a property, without null. */
type ValueOf<Value> = Value extends { readonly type: "object"; readonly properties: infer Nested extends Properties }
  ? NestedArgsOf<{ readonly properties: Nested }>
  : Value extends { readonly type: "union"; readonly discriminator: infer Key; readonly variants: infer Variants }
    ? UnionOf<Key & string, Variants>
    : Value extends { readonly type: "map"; readonly values: infer Item }
      ? Record<string, pulumi.Input<InputOf<Item>>>
      : Value extends { readonly type: "list" | "set"; readonly items: infer Item }
        ? pulumi.Input<InputOf<Item>>[]
        : ScalarOf<Value>;

/** The forms of a union. The text under the discriminator tells them apart, and it must be a plain value. */
type UnionOf<Discriminator extends string, Variants> = {
  [Form in keyof Variants]: { [Key in Discriminator]: Form } & (Variants[Form] extends Properties
    ? NestedArgsOf<{ readonly properties: Variants[Form] }>
    : never);
}[keyof Variants];

/** The type of a property in an output. */
type PlainOf<Value, Key, Named> = Key extends keyof Named
  ? Value extends { readonly plain: true }
    ? Named[Key]
    : pulumi.Unwrap<Named[Key]>
  : Value extends { readonly type: "json" }
    ? ScalarOf<Value>
    : pulumi.Unwrap<InputOf<Value>>;

/** The type of a value that is neither a nested object nor a list. */
type ScalarOf<Value> = Value extends { readonly oneOf: readonly (infer Text)[] }
  ? Text
  : Value extends { readonly type: "string" }
    ? string
    : Value extends { readonly type: "number" | "integer" }
      ? number
      : Value extends { readonly type: "boolean" }
        ? boolean
        : Value extends { readonly type: "json"; readonly anyValue: true }
          ? Json
          : Value extends { readonly type: "json"; readonly leaves: "texts" }
            ? TextTree
            : Value extends { readonly type: "json" }
              ? Record<string, unknown>
              : never;

/** Any JSON. */
export type Json = string | number | boolean | null | readonly unknown[] | { readonly [key: string]: unknown };

/** An object of texts with any keys, at any depth. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}
