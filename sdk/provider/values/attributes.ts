/** Values of one object, by name. */
export type Attributes = Readonly<Record<string, unknown>>;

declare const kind: unique symbol;

/** Attributes of a kind: the compiler takes none for those of another. Attributes of no kind fit wherever one is asked for. */
type OfKind<Kind extends string> = Attributes & { readonly [kind]?: Kind };

/** What the engine hands over for a resource: its arguments, and the inputs that every class takes. */
export type Inputs = OfKind<"inputs">;

/** The arguments of an object, and, where Logto was asked, its outputs. */
export type Arguments = OfKind<"arguments">;

/** What a state holds: the outputs of a resource, with where the object lives. */
export type State = OfKind<"state">;

/** What Logto answers, in Logto's words. */
export type Answer = OfKind<"answer">;

/** What the engine puts in place of a value that is not known yet, at any depth. Its own constant, part of its protocol. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands under a key, where there is an object. */
export function valueAt(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

/** Is the argument there for certain? One that is not known yet may turn out to be absent. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== UNKNOWN;
}

/** Is any part of the value not known yet? */
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
 * The value without any `undefined`, at any depth. The host of dynamic providers fails on one only after the method has
 * run, when the object exists in Logto and the state does not know it.
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

/** The entries of an object under the given keys, those that are undefined left out. */
export function pick(attributes: Attributes, keys: Iterable<string>): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of keys) {
    if (attributes[key] !== undefined) {
      picked[key] = attributes[key];
    }
  }
  return picked;
}

/** The entries of an object without those under the given keys. */
export function omit(attributes: Attributes, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !keys.includes(key)));
}

/** The text under a key. Everything that names an object is a text; another kind is a fault of the caller's. */
export function textOf(attributes: Attributes, key: string): string {
  const value = attributes[key];
  if (typeof value !== "string") {
    throw new Error(`expected a text under "${key}"`);
  }
  return value;
}

/** The texts of a set; absent counts as none. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
