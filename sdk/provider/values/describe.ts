import type { ObjectDeclaration } from "../../declaration";
import type { Arguments } from "./attributes";
import { naturalKeysOf } from "./keys";

/** The name of the object in messages, such as `role "clerk"`. */
export function describe(object: ObjectDeclaration, args: Arguments, id?: string): string {
  const names = naturalKeysOf(object).map((parts) => args[parts.at(-1) ?? ""]);
  const name = names.find((value) => typeof value === "string") ?? id;
  return typeof name === "string" ? `${object.noun} "${name}"` : object.noun;
}
