import type { ObjectDeclaration } from "../../declaration";
import type { Attributes } from "./attributes";

/** The arguments and outputs by name in an answer of Logto's; null counts as absent. */
export function flatten(object: ObjectDeclaration, answer: Attributes): Record<string, unknown> {
  const keys = [...Object.keys(object.properties), ...Object.keys(object.outputs)];
  return Object.fromEntries(keys.flatMap((key) => (answer[key] == null ? [] : [[key, answer[key]]])));
}
