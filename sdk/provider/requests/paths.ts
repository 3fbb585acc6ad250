import { pathSegment } from "../../client/request";
import type { ObjectDeclaration } from "../../declaration";
import { ProviderError } from "../errors";
import type { Reference } from "./requests";
import { type Arguments, pick, textOf } from "../values/attributes";

/** The id of an object of which a tenant has at most one. Logto uses the same id where it has one. */
const ONLY_ID = "default";

/**
 * Encodes an id or a name as one segment of a path.
 *
 * @throws ProviderError if the text would lead to another object or to a whole collection, such as `..` in `/users/../roles`.
 */
export function segment(text: string): string {
  const part = pathSegment(text);
  if (part === undefined) {
    throw new ProviderError(`"${text}" is not an id. Give the id that Logto's console shows`);
  }
  return part;
}

/** The path of a declaration, in which arguments replace the names in braces. */
export function collectionPath({ path }: Pick<ObjectDeclaration, "path">, args: Arguments): string {
  return path.replace(/\{(\w+)\}/g, (_braces, key: string) => segment(textOf(args, key)));
}

/** The path without the key at its end, if there is one: `/custom-phrases` for `/custom-phrases/{languageTag}`. */
export function pathAbove(path: string): string {
  return path.replace(/\/\{\w+\}$/, "");
}

/** The path of an object of a collection, or of a member. */
export function memberPath(object: ObjectDeclaration, args: Arguments, member: string): string {
  return `${collectionPath(object, args)}/${segment(member)}`;
}

/** The names in braces in a path, which are arguments. */
export function argumentsIn(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? "");
}

/** The reference to an object whose id is formed from arguments, from these arguments. */
export function referenceIn(idParts: readonly string[], args: Arguments): Reference {
  return { id: joinId(idParts, args), args: pick(args, idParts) };
}

/**
 * The reference to an object whose id is formed from arguments, from the id.
 *
 * @throws ProviderError if a part of the id is missing.
 */
export function referenceFrom({ noun }: ObjectDeclaration, idParts: readonly string[], id: string): Reference {
  const args = splitId(idParts, id);
  if (args === undefined) {
    throw wrongForm(noun, idParts);
  }
  return { id, args };
}

/** The error for an id that does not have the form of the class. */
export function wrongForm(noun: string, parts: readonly string[]): ProviderError {
  const form = parts.length === 0 ? `is "${ONLY_ID}"` : `has the form <${parts.join(">/<")}>`;
  return new ProviderError(`the id of this ${noun} ${form}`);
}

/** Joins arguments into an id. Only the last part may contain a slash. An id without parts is `default`. */
export function joinId(parts: readonly string[], args: Arguments): string {
  return parts.length === 0 ? ONLY_ID : parts.map((part) => textOf(args, part)).join("/");
}

/** Splits an id into the arguments that form it. The result is undefined if a part is missing. */
export function splitId(parts: readonly string[], id: string): Record<string, string> | undefined {
  if (parts.length === 0) {
    return id === ONLY_ID ? {} : undefined;
  }
  const texts = id.split("/");
  const values = [...texts.slice(0, parts.length - 1), texts.slice(parts.length - 1).join("/")];
  return values.length === parts.length && values.every((value) => value !== "")
    ? Object.fromEntries(parts.map((part, index) => [part, values[index] ?? ""]))
    : undefined;
}

/** The id in Logto. After a lookup, the engine keeps the id that the program gave, in which the parent's id may come first. */
export function ownId(object: ObjectDeclaration, id: string): string {
  return object.kind !== "collection" || object.lookupParent === undefined ? id : id.slice(id.indexOf("/") + 1);
}
