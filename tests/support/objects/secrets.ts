import type { ObjectUnderTest } from "../../objects";
import type { Property } from "./declarations";
import { isRecord } from "../json";
import type { Arguments } from "./examples";

/** A text that must stay secret, and the path of its argument: `passwordDigest`, `senders[].key` in a list. */
export interface SecretArgument {
  readonly path: string;
  readonly value: string;
}

/** The secret texts in arguments, at any depth, by the declaration. */
export function secretArgumentsOf(
  { declaration }: Pick<ObjectUnderTest, "declaration">,
  args: Arguments,
): readonly SecretArgument[] {
  return secretsInEach(declaration.properties, args, "");
}

/** The paths of all arguments that are secret in the declaration of a class. */
export function secretPathsOf(properties: Readonly<Record<string, Property>>, before = ""): readonly string[] {
  return Object.entries(properties).flatMap(([key, property]) => pathsIn(property, before + key));
}

function pathsIn(property: Property, path: string): readonly string[] {
  if (property.secret === true) {
    return [path];
  }
  if (property.type === "list") {
    return pathsIn(property.items, `${path}[]`);
  }
  return property.type === "object" ? secretPathsOf(property.properties, `${path}.`) : [];
}

function secretsInEach(
  properties: Readonly<Record<string, Property>>,
  args: Arguments,
  before: string,
): readonly SecretArgument[] {
  return Object.entries(properties).flatMap(([key, property]) => secretsIn(property, args[key], before + key));
}

function secretsIn(property: Property, value: unknown, path: string): readonly SecretArgument[] {
  if (property.secret === true) {
    return textsIn(value).map((text) => ({ path, value: text }));
  }
  if (property.type === "list" && Array.isArray(value)) {
    return value.flatMap((item) => secretsIn(property.items, item, `${path}[]`));
  }
  return property.type === "object" && isRecord(value) ? secretsInEach(property.properties, value, `${path}.`) : [];
}

/** The texts in a value, whatever it is: all of a secret is secret. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
