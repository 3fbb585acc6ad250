import { ENDPOINT_KEY, type ObjectDeclaration, TENANT_ID_KEY, TENANT_KEY, UNSUPPORTED_KEY } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { type Arguments, type Inputs, pick, type State } from "./attributes";
import { project } from "./held";

/** The outputs that only the state has. No answer of Logto contains them. */
function hiddenOutputsOf({ outputs }: ObjectDeclaration): string[] {
  return Object.keys(outputs).filter((key) => outputs[key]?.hidden === true);
}

/** The values from which the outputs of an object are formed. */
export interface Known {
  /** The inputs or the state from which hidden outputs and the name of the connection are copied. */
  readonly inputs: Inputs | State;
  /** The declared arguments. */
  readonly declared: Arguments;
  /** The arguments and outputs as Logto returned them. */
  readonly found: Arguments;
}

/**
 * The outputs of an object: the declared arguments with Logto's values, the outputs that Logto adds, the tenant and the origin.
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
