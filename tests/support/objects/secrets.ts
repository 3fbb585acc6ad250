import { keysWithin } from "../../../sdk/provider/values/nested";
import type { ObjectUnderTest } from "../../objects";
import type { Property } from "./declarations";
import { isRecord } from "../json";
import type { Arguments } from "./examples";

/** A text that must stay secret, and the path of its argument: `passwordDigest`. */
export interface SecretArgument {
  readonly path: string;
  readonly value: string;
}

/** The secret texts among arguments, at any depth, as the declaration says. */
export function secretArgumentsOf(
  { declaration }: Pick<ObjectUnderTest, "declaration">,
  args: Arguments,
): readonly SecretArgument[] {
  return secretsIn(declaration.properties, args, "");
}

/** The paths of all arguments that the declaration of a class calls secret. */
export function secretPathsOf(properties: Readonly<Record<string, Property>>, before = ""): readonly string[] {
  return Object.entries(properties).flatMap(([key, property]) => [
    ...(property.secret === true ? [before + key] : []),
    ...secretPathsOf(keysWithin(property), `${before}${key}.`),
  ]);
}

function secretsIn(
  properties: Readonly<Record<string, Property>>,
  args: Arguments,
  before: string,
): readonly SecretArgument[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    const value = args[key];
    if (property.secret === true && typeof value === "string") {
      return [{ path: before + key, value }];
    }
    return property.type === "object" && isRecord(value)
      ? secretsIn(property.properties, value, `${before}${key}.`)
      : [];
  });
}
