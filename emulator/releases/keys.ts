import { isJsonList, isJsonObject, omit, type Json } from "../json";

/** A copy of a value without a key. Dots separate nested keys. In a list, the key is removed from each member. */
export function withoutKey(value: Json, key: string): Json {
  if (isJsonList(value)) {
    return value.map((member) => withoutKey(member, key));
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const [name, rest] = firstOf(key);
  const part = value[name];
  if (rest === undefined || part === undefined) {
    return omit(value, name);
  }
  return { ...value, [name]: withoutKey(part, rest) };
}

/** A value inside of another one, and its path. */
export interface Found {
  readonly value: Json;
  readonly path: readonly (string | number)[];
}

/** The values of a key. Dots separate nested keys. A list on the path, or at its end, stands for its members. */
export function valuesOf(value: Json, key: string | undefined, path: Found["path"] = []): Found[] {
  if (isJsonList(value)) {
    return value.flatMap((member, index) => valuesOf(member, key, [...path, index]));
  }
  if (key === undefined) {
    return [{ value, path }];
  }
  const [name, rest] = firstOf(key);
  const part = isJsonObject(value) ? value[name] : undefined;
  return part === undefined ? [] : valuesOf(part, rest, [...path, name]);
}

function firstOf(key: string): [name: string, rest: string | undefined] {
  const dot = key.indexOf(".");
  return dot === -1 ? [key, undefined] : [key.slice(0, dot), key.slice(dot + 1)];
}
