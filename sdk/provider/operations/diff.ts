import { AUTO_NAME_KEY, type ObjectDeclaration, TENANT_KEY } from "../../declaration";
import { same, sameName } from "../values/compare";
import { clashCodesOf, naturalKeysOf } from "../values/keys";
import { mustReplace } from "../values/replacement";
import { argumentsOf } from "../values/arguments";
import { asIfSupported } from "./unsupported";
import { type Attributes, hasUnknown } from "../values/attributes";

/** What the engine needs to know about a change. */
export interface Difference {
  readonly changes: boolean;
  /** The arguments that make the object be replaced. */
  readonly replaces: readonly string[];
  /** Delete the old one first: the new one carries the same unique value. */
  readonly deleteBeforeReplace: boolean;
}

/**
 * Compares a state with the checked inputs of the program.
 *
 * @param leadsElsewhere Whether the program means another tenant than the one that the state belongs to.
 */
export function diffInputs(
  object: ObjectDeclaration,
  state: Attributes,
  inputs: Attributes,
  leadsElsewhere: boolean,
): Difference {
  const result = difference(object, state, argumentsOf(object, inputs));
  if (leadsElsewhere) {
    return { changes: true, replaces: [...result.replaces, TENANT_KEY], deleteBeforeReplace: false };
  }
  // A name that the provider made is made anew for the replacement, so that both can stand side by side.
  return inputs[AUTO_NAME_KEY] === undefined ? result : { ...result, deleteBeforeReplace: false };
}

/** Compares the outputs of a state with the arguments of the program. */
export function difference(object: ObjectDeclaration, olds: Attributes, news: Attributes): Difference {
  const changed = changedKeys(object, olds, news);
  const supported = asIfSupported(olds, news);
  const replaces = changed.filter((key) => {
    const property = object.properties[key];
    return property !== undefined && mustReplace(property, supported[key], news[key]);
  });
  return {
    changes: changed.length > 0,
    replaces,
    deleteBeforeReplace: replaces.length > 0 && keepsUniqueValue(object, olds, news),
  };
}

/** The arguments that differ: declared and other than in the state, or in the state and no longer declared. */
export function changedKeys(object: ObjectDeclaration, olds: Attributes, news: Attributes): string[] {
  return Object.entries(object.properties)
    .filter(([key, property]) => hasUnknown(news[key]) || !same(property, olds[key], news[key]))
    .map(([key]) => key);
}

function keepsUniqueValue(object: ObjectDeclaration, olds: Attributes, news: Attributes): boolean {
  if (clashCodesOf(object).length === 0) {
    return false;
  }
  return naturalKeysOf(object).some((parts) =>
    parts.every((part) => {
      const property = object.properties[part];
      const value = news[part];
      return (
        property !== undefined && value !== undefined && !hasUnknown(value) && sameName(property, olds[part], value)
      );
    }),
  );
}
