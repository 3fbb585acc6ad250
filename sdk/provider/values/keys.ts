import type { ObjectDeclaration } from "../../declaration";
import type { Arguments } from "./attributes";

/** The arguments that name an object among its like, each entry a key of one or more parts. */
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

/** The arguments that make the id, where it is not Logto's own. */
export function idPartsOf(object: ObjectDeclaration): readonly string[] | undefined {
  return object.kind === "assignment" ? undefined : object.idParts;
}

/** The codes by which Logto says that another object has the same natural key. */
export function clashCodesOf(object: ObjectDeclaration): readonly string[] {
  return object.kind === "collection" ? object.clashCodes : [];
}

/** The natural keys that are wholly given in the arguments. */
export function givenKeys(object: ObjectDeclaration, args: Arguments): (readonly string[])[] {
  return naturalKeysOf(object).filter((parts) => parts.every((part) => args[part] !== undefined && args[part] !== ""));
}
