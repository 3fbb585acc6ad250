import {
  ADOPT_KEY,
  AUTO_NAME_KEY,
  type ObjectDeclaration,
  type Property,
  PROVIDER_KEY,
  TENANT_KEY,
} from "../../declaration";
import { type Attributes, isRecord, pick } from "./attributes";

/** Inputs that are no argument of Logto's: every class takes them. */
const COMMON_KEYS = [TENANT_KEY, ADOPT_KEY, AUTO_NAME_KEY];

/** What is no argument among the inputs. The provider's text is the host's, which adds it to every answer. */
const NO_ARGUMENTS: readonly string[] = [...COMMON_KEYS, PROVIDER_KEY];

/** The inputs that every class takes, as they came. */
export function commonInputs(inputs: Attributes): Record<string, unknown> {
  return pick(inputs, COMMON_KEYS);
}

/** The arguments among the inputs. A null argument counts as absent, here and in objects with known keys. */
export function argumentsOf(object: ObjectDeclaration, inputs: Attributes): Record<string, unknown> {
  const own = Object.entries(inputs).filter(([key]) => !NO_ARGUMENTS.includes(key));
  return withoutNulls(object.properties, Object.fromEntries(own));
}

/** The arguments that a state holds. */
export function declaredIn(object: ObjectDeclaration, state: Attributes): Record<string, unknown> {
  return pick(state, Object.keys(object.properties));
}

function withoutNulls(properties: Readonly<Record<string, Property>>, value: Attributes): Record<string, unknown> {
  const kept = Object.entries(value).filter(([, item]) => item !== null && item !== undefined);
  return Object.fromEntries(
    kept.map(([key, item]) => {
      const property = properties[key];
      return [key, property?.type === "object" && isRecord(item) ? withoutNulls(property.properties, item) : item];
    }),
  );
}
