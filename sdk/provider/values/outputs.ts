import { ENDPOINT_KEY, type ObjectDeclaration, TENANT_ID_KEY, TENANT_KEY, UNSUPPORTED_KEY } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { type Attributes, pick } from "./attributes";
import { project } from "./held";

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
