/** The values of an object, by name. */
export type Attributes = Readonly<Record<string, unknown>>;

declare const kind: unique symbol;

/**
 * Attributes with a kind. The compiler does not accept attributes of one kind for those of another. Attributes without a kind
 * are accepted for every kind. The kind exists only in the types.
 */
type OfKind<Kind extends string> = Attributes & { readonly [kind]?: Kind };

/** The inputs that the engine passes to the provider: the arguments, and the inputs that all classes have. */
export type Inputs = OfKind<"inputs">;

/** The arguments of an object. If they come from Logto, the outputs are among them. */
export type Arguments = OfKind<"arguments">;

/** The outputs of a resource in the state, with the tenant and the origin of the object. */
export type State = OfKind<"state">;

/** An answer of Logto, unchanged. */
export type Answer = OfKind<"answer">;

/** The engine's placeholder for a value that is not known yet, at any depth. The constant is part of the engine's protocol. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Whether the value is an object, and not an array or null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value under a key. The result is undefined if the first argument is not an object. */
export function valueAt(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

/** Whether the argument is certainly given. A value that is not known yet may turn out to be absent. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== UNKNOWN;
}

/** Whether any part of the value is not known yet. */
export function hasUnknown(value: unknown): boolean {
  if (value === UNKNOWN) {
    return true;
  }
  if (Array.isArray(value)) {
    return value.some(hasUnknown);
  }
  return isRecord(value) && Object.values(value).some(hasUnknown);
}

/**
 * The value without `undefined` at any depth. The host of dynamic providers fails on `undefined`, but only after the method has
 * run. The object would then exist in Logto and be missing in the state.
 */
export function withoutUndefined<T>(value: T): T;
export function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => (item === undefined ? null : withoutUndefined(item)));
  }
  if (!isRecord(value)) {
    return value;
  }
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutUndefined(item)]));
}

/** The entries of an object with the given keys, except those that are undefined. */
export function pick(attributes: Attributes, keys: Iterable<string>): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of keys) {
    if (attributes[key] !== undefined) {
      picked[key] = attributes[key];
    }
  }
  return picked;
}

/** The entries of an object without those with the given keys. */
export function omit(attributes: Attributes, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !keys.includes(key)));
}

/** The text under a key. It throws an ordinary error if the value is not a text, because that is a fault in the provider. */
export function textOf(attributes: Attributes, key: string): string {
  const value = attributes[key];
  if (typeof value !== "string") {
    throw new Error(`expected a text under "${key}"`);
  }
  return value;
}

/** The texts of a set. The result is empty if the set is absent. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
