import type { ObjectDeclaration, Property, Removal } from "../../declaration";

/** What the provider sends for an argument that a program no longer declares: its `removal`, or the default for its type. */
export function removalOf({ kind }: Pick<ObjectDeclaration, "kind">, property: Property): Removal {
  if (property.removal !== undefined) {
    return property.removal;
  }
  if (kind === "singleton") {
    return "restore";
  }
  const isLeft = property.writeOnly === true || property.type === "set" || property.type === "json";
  const isOwnMap = property.type === "map" && property.unmanaged === true;
  return isLeft || isOwnMap ? "keep" : "default";
}
