import { ENDPOINT_KEY, type ObjectDeclaration, TENANT_ID_KEY, TENANT_KEY, UNSUPPORTED_KEY } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { type Arguments, type Inputs, pick, type State } from "./attributes";
import { project } from "./held";

/** The outputs that stand in the state alone. No answer of Logto's has them. */
function hiddenOutputsOf({ outputs }: ObjectDeclaration): string[] {
  return Object.keys(outputs).filter((key) => outputs[key]?.hidden === true);
}

/** What the outputs of an object are made of. */
export interface Known {
  /** What is carried over as it is: the name of the tenant, and what Logto did not know when it was last asked. */
  readonly inputs: Inputs | State;
  readonly declared: Arguments;
  /** What Logto has of each argument, and its outputs. */
  readonly found: Arguments;
}

/**
 * The outputs of an object: of its arguments exactly the declared ones, with what Logto has for each; what Logto adds;
 * and where the object lives.
 */
export function outputsOf(
  object: ObjectDeclaration,
  { connection }: Tenant,
  { inputs, declared, found }: Known,
): State {
  const args = Object.entries(object.properties).flatMap(([key, property]) => {
    const value = declared[key] === undefined ? undefined : project(property, declared[key], found[key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    ...Object.fromEntries(args),
    ...pick(inputs, [TENANT_KEY, UNSUPPORTED_KEY, ...hiddenOutputsOf(object)]),
    ...pick(found, Object.keys(object.outputs)),
    [TENANT_ID_KEY]: connection.tenantId,
    [ENDPOINT_KEY]: connection.endpoint,
  };
}
