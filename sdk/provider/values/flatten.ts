import type { ObjectDeclaration } from "../../declaration";
import type { Answer, Arguments } from "./attributes";

/** The arguments and outputs in an answer of Logto. Null counts as absent, except for properties with `takesNull`. */
export function flatten(object: ObjectDeclaration, answer: Answer): Arguments {
  const keys = [...Object.keys(object.properties), ...Object.keys(object.outputs)];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const isValue = object.properties[key]?.takesNull === true ? answer[key] !== undefined : answer[key] != null;
      return isValue ? [[key, answer[key]]] : [];
    }),
  );
}
