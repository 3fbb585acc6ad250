import type { ObjectDeclaration } from "../../declaration";
import type { Arguments } from "./attributes";

/** The natural keys of a class, each a list of the arguments that together identify an object. */
export function naturalKeysOf(object: ObjectDeclaration): readonly (readonly string[])[] {
  switch (object.kind) {
    case "collection":
      return object.naturalKeys;
    case "member":
    case "sets":
    case "singleton":
    case "keyed":
      return [object.idParts];
    case "assignment":
      return Object.keys(object.holders).map((holder) => ["roleId", holder]);
  }
}

/** The error codes that say that another object has the same natural key. */
export function clashCodesOf(object: ObjectDeclaration): readonly string[] {
  return object.kind === "collection" ? object.clashCodes : [];
}

/** The natural keys of which all arguments are given. */
export function givenKeys(object: ObjectDeclaration, args: Arguments): (readonly string[])[] {
  return naturalKeysOf(object).filter((parts) => parts.every((part) => args[part] !== undefined && args[part] !== ""));
}
