import {
  ADOPT_KEY,
  AUTO_NAME_KEY,
  type ObjectDeclaration,
  type Properties,
  PROVIDER_KEY,
  TENANT_KEY,
} from "../../declaration";
import { type Arguments, type Attributes, type Inputs, omit, pick, type State } from "./attributes";
import { mapKnown } from "./nested";

/** The inputs that all classes have. They are not arguments of Logto. */
const COMMON_KEYS = [TENANT_KEY, ADOPT_KEY, AUTO_NAME_KEY];

/** The inputs that are not arguments. The host itself adds the provider's code to every result. */
const NO_ARGUMENTS: readonly string[] = [...COMMON_KEYS, PROVIDER_KEY];

/** Those of the inputs that all classes have. */
export function commonInputs(inputs: Inputs): Inputs {
  return pick(inputs, COMMON_KEYS);
}

/**
 * The arguments among the inputs. Null counts as absent, also in nested objects with known keys, except for properties with
 * `takesNull`.
 */
export function argumentsOf(object: ObjectDeclaration, inputs: Inputs): Arguments {
  return mapKnown(object.properties, omit(inputs, NO_ARGUMENTS), withoutNulls);
}

/** The inputs that all classes have, together with the given arguments. */
export function inputsOf(inputs: Inputs, args: Arguments): Inputs {
  return { ...commonInputs(inputs), ...pick(args, Object.keys(args)) };
}

/** The arguments that a state has. */
export function declaredIn(object: ObjectDeclaration, state: State): Arguments {
  return pick(state, Object.keys(object.properties));
}

function withoutNulls(properties: Properties, value: Attributes): Record<string, unknown> {
  const kept = Object.entries(value).filter(
    ([key, item]) => item !== undefined && (item !== null || properties[key]?.takesNull === true),
  );
  return Object.fromEntries(kept);
}
