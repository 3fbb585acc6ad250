import {
  ADOPT_KEY,
  AUTO_NAME_KEY,
  ENDPOINT_KEY,
  type ObjectDeclaration,
  type Property,
  PROVIDER_KEY,
  TENANT_ID_KEY,
  TENANT_KEY,
  UNSUPPORTED_KEY,
} from "../../declaration";
import { project } from "./compare";
import type { Tenant } from "../tenants/connections";
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

/** The arguments and outputs by name in an answer of Logto's; null counts as absent. */
export function flatten(object: ObjectDeclaration, answer: Attributes): Record<string, unknown> {
  const keys = [...Object.keys(object.properties), ...Object.keys(object.outputs)];
  return Object.fromEntries(keys.flatMap((key) => (answer[key] == null ? [] : [[key, answer[key]]])));
}

/**
 * The outputs of an object: of its arguments exactly the declared ones, with what Logto has for each; what Logto adds;
 * and where the object lives.
 *
 * @param inputs What is carried over as it is: the name of the tenant, and what Logto did not know when it was last asked.
 */
export function outputsOf(
  object: ObjectDeclaration,
  tenant: Tenant,
  inputs: Attributes,
  declared: Attributes,
  found: Attributes,
): Record<string, unknown> {
  const args = Object.entries(object.properties).flatMap(([key, property]) => {
    const value = declared[key] === undefined ? undefined : project(property, declared[key], found[key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    ...Object.fromEntries(args),
    ...pick(found, Object.keys(object.outputs)),
    ...pick(inputs, [TENANT_KEY, UNSUPPORTED_KEY]),
    [TENANT_ID_KEY]: tenant.connection.tenantId,
    [ENDPOINT_KEY]: tenant.connection.endpoint,
  };
}

/** What messages call the object: `role "clerk"`. */
export function describe(object: ObjectDeclaration, args: Attributes, id?: string): string {
  const names = object.naturalKeys.map((parts) => args[parts.at(-1) ?? ""]);
  const name = names.find((value) => typeof value === "string") ?? id;
  return typeof name === "string" ? `${object.noun} "${name}"` : object.noun;
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
