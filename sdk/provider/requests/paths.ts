import { pathSegment } from "../../client/request";
import type { ObjectDeclaration } from "../../declaration";
import { ProviderError } from "../errors";
import type { Reference } from "./requests";
import { type Arguments, pick, textOf } from "../values/attributes";

/** The id of an object of which a tenant has no more than one. Logto calls those that it gives an id the same. */
const ONLY_ID = "default";

/**
 * An id or a name as one part of a path.
 *
 * @throws ProviderError for a text that would lead to another object, or to a whole collection: `/users/../roles`.
 */
export function segment(text: string): string {
  const part = pathSegment(text);
  if (part === undefined) {
    throw new ProviderError(`"${text}" is no id. Give the one that Logto's console shows`);
  }
  return part;
}

/** The declared path with the arguments in place of the names in braces. */
export function collectionPath({ path }: Pick<ObjectDeclaration, "path">, args: Arguments): string {
  return path.replace(/\{(\w+)\}/g, (_braces, key: string) => segment(textOf(args, key)));
}

/** The path of what stands above an object whose own path ends with its key; the path itself where it has no key. */
export function pathAbove(path: string): string {
  return path.replace(/\/\{\w+\}$/, "");
}

/** The path of one object in its collection. */
export function memberPath(object: ObjectDeclaration, args: Arguments, member: string): string {
  return `${collectionPath(object, args)}/${segment(member)}`;
}

/** The arguments that stand in a path: those in braces. */
export function argumentsIn(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? "");
}

/** The object by the arguments that make its id. */
export function referenceIn(idParts: readonly string[], args: Arguments): Reference {
  return { id: joinId(idParts, args), args: pick(args, idParts) };
}

/**
 * The object by an id that is made of arguments.
 *
 * @throws ProviderError when a part is missing.
 */
export function referenceFrom({ noun }: ObjectDeclaration, idParts: readonly string[], id: string): Reference {
  const args = splitId(idParts, id);
  if (args === undefined) {
    throw wrongForm(noun, idParts);
  }
  return { id, args };
}

/** The error for an id that is not what the class takes. */
export function wrongForm(noun: string, parts: readonly string[]): ProviderError {
  const form = parts.length === 0 ? `is "${ONLY_ID}"` : `has the form <${parts.join(">/<")}>`;
  return new ProviderError(`the id of this ${noun} ${form}`);
}

/** The arguments → an id of several parts. Only the last part may hold a slash. The only object of a tenant has none. */
export function joinId(parts: readonly string[], args: Arguments): string {
  return parts.length === 0 ? ONLY_ID : parts.map((part) => textOf(args, part)).join("/");
}

/** An id of several parts → the arguments; undefined when a part is missing. */
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

/** Logto's own id. The engine keeps the id that a lookup was given, and there the parent may stand before it. */
export function ownId(object: ObjectDeclaration, id: string): string {
  return object.kind !== "collection" || object.lookupParent === undefined ? id : id.slice(id.indexOf("/") + 1);
}
