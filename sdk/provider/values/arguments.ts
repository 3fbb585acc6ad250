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

/** Inputs that are no argument of Logto's: every class takes them. */
const COMMON_KEYS = [TENANT_KEY, ADOPT_KEY, AUTO_NAME_KEY];

/** What is no argument among the inputs. The provider's text is the host's, which adds it to every answer. */
const NO_ARGUMENTS: readonly string[] = [...COMMON_KEYS, PROVIDER_KEY];

/** The inputs that every class takes, as they came. */
export function commonInputs(inputs: Inputs): Inputs {
  return pick(inputs, COMMON_KEYS);
}

/** The arguments among the inputs. A null argument counts as absent, here and in objects with known keys, unless it is a value. */
export function argumentsOf(object: ObjectDeclaration, inputs: Inputs): Arguments {
  return mapKnown(object.properties, omit(inputs, NO_ARGUMENTS), withoutNulls);
}

/** The inputs that every class takes, and the arguments of an object. */
export function inputsOf(inputs: Inputs, args: Arguments): Inputs {
  return { ...commonInputs(inputs), ...pick(args, Object.keys(args)) };
}

/** The arguments that a state holds. */
export function declaredIn(object: ObjectDeclaration, state: State): Arguments {
  return pick(state, Object.keys(object.properties));
}

function withoutNulls(properties: Properties, value: Attributes): Record<string, unknown> {
  const kept = Object.entries(value).filter(
    ([key, item]) => item !== undefined && (item !== null || properties[key]?.takesNull === true),
  );
  return Object.fromEntries(kept);
}
