import type * as pulumi from "@pulumi/pulumi";
import type { ObjectDeclaration, Properties } from "../declaration";

/**
 * The types of a class, derived from its declaration. They map over the keys of the declaration, so that an editor shows the
 * text of each argument. A name that is given for a key stands in place of the derived type: of a nested object, so that an
 * editor shows the name, or of an argument whose type is a parameter of the class.
 */

/** What every class takes. */
export interface TenantArgs {
  /**
   * The tenant that the object belongs to: the name of an entry of the structured configuration `logto:tenants`. A plain
   * value. A change replaces the object when the new entry leads to another tenant; renaming an entry changes nothing.
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
 * Nothing. An interface that extends one derived type alone is that type to the compiler, and its errors show it whole; one
 * that extends two keeps its name.
 */
export type Shown = Partial<Record<never, never>>;

/** The keys of a nested object. */
export type NestedArgsOf<Nested extends { readonly properties: Properties }, Named = object> = Given<
  Nested["properties"],
  RequiredIn<Nested["properties"]>,
  Named
> &
  Partial<Given<Nested["properties"], Exclude<keyof Nested["properties"], RequiredIn<Nested["properties"]>>, Named>>;

/** The outputs of a class: its arguments, and what Logto adds to them. */
export type OutputsOf<Declaration extends ObjectDeclaration, Named = object> = {
  readonly [Key in keyof Declaration["properties"]]: pulumi.Output<
    | PlainOf<Declaration["properties"][Key], Key, Named>
    | (Declaration["properties"][Key] extends Filled ? never : undefined)
  >;
} & Told<Declaration["outputs"], Visible<Declaration["outputs"]>>;

/** Outputs that Logto makes up. It maps over the table itself, which keeps the texts. */
type Told<Outputs, Some extends keyof Outputs> = { readonly [Key in Some]: pulumi.Output<string> };

/** The outputs that a program sees. */
type Visible<Outputs> = {
  [Key in keyof Outputs]: Outputs[Key] extends { readonly hidden: true } ? never : Key;
}[keyof Outputs];

/** The texts that an argument takes. */
export type TextsOf<Declaration extends ObjectDeclaration, Key extends keyof Declaration["properties"]> = ScalarOf<
  Declaration["properties"][Key]
>;

/** What has a value in every state: required, or filled with a default. */
type Filled = { readonly required: true } | { readonly default: string | number | boolean };

/** The arguments that must be given; not the name, where Pulumi's name can stand in. */
type RequiredOf<Declaration extends ObjectDeclaration> = Exclude<
  RequiredIn<Declaration["properties"]>,
  Declaration extends { readonly pulumiName: string } ? "name" : never
>;

type RequiredIn<Keys extends Properties> = {
  [Key in keyof Keys]: Keys[Key] extends { readonly required: true } ? Key : never;
}[keyof Keys];

/** Keys of a table of properties with what a program gives for them. It maps over the table itself, which keeps the texts. */
type Given<Keys extends Properties, Some extends keyof Keys, Named> = {
  -readonly [Key in Some]: Keys[Key] extends { readonly plain: true }
    ? Key extends keyof Named
      ? Named[Key]
      : ScalarOf<Keys[Key]>
    : pulumi.Input<Key extends keyof Named ? Named[Key] : InputOf<Keys[Key]>>;
};

/** What a program gives for a property, within its `pulumi.Input`. */
type InputOf<Value> = Value extends { readonly takesNull: true } ? ValueOf<Value> | null : ValueOf<Value>;

type ValueOf<Value> = Value extends { readonly type: "object"; readonly properties: infer Nested extends Properties }
  ? NestedArgsOf<{ readonly properties: Nested }>
  : Value extends { readonly type: "union"; readonly discriminator: infer Key; readonly variants: infer Variants }
    ? UnionOf<Key & string, Variants>
    : Value extends { readonly type: "map"; readonly values: infer Item }
      ? Record<string, pulumi.Input<InputOf<Item>>>
      : Value extends { readonly type: "list" | "set"; readonly items: infer Item }
        ? pulumi.Input<InputOf<Item>>[]
        : ScalarOf<Value>;

/** The forms of a union, told apart by a plain text. */
type UnionOf<Discriminator extends string, Variants> = {
  [Form in keyof Variants]: { [Key in Discriminator]: Form } & (Variants[Form] extends Properties
    ? NestedArgsOf<{ readonly properties: Variants[Form] }>
    : never);
}[keyof Variants];

/** What a property is in an output. */
type PlainOf<Value, Key, Named> = Key extends keyof Named
  ? Value extends { readonly plain: true }
    ? Named[Key]
    : pulumi.Unwrap<Named[Key]>
  : pulumi.Unwrap<InputOf<Value>>;

type ScalarOf<Value> = Value extends { readonly oneOf: readonly (infer Text)[] }
  ? Text
  : Value extends { readonly type: "string" }
    ? string
    : Value extends { readonly type: "number" | "integer" }
      ? number
      : Value extends { readonly type: "boolean" }
        ? boolean
        : Value extends { readonly type: "json"; readonly leaves: "texts" }
          ? TextTree
          : Value extends { readonly type: "json" }
            ? Record<string, unknown>
            : never;

/** Texts by keys of the user's, at any depth. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}
