import type { LogtoClient } from "../../../sdk/client";
import { listOf } from "./answers";

/** Where the members of a set are listed, below the place of its object, and the key that names one; by class and argument. */
const SETS: Readonly<Record<string, readonly [path: string, key: string]>> = {
  "Role.scopeIds": ["scopes", "id"],
  "ApplicationRoles.roleIds": ["roles", "id"],
  "UserRoles.roleIds": ["roles", "id"],
  "OrganizationRole.scopeIds": ["scopes", "id"],
  "OrganizationRole.resourceScopeIds": ["resource-scopes", "id"],
  "OrganizationMember.organizationRoleIds": ["roles", "id"],
  "OrganizationApplication.organizationRoleIds": ["roles", "id"],
  "OrganizationJit.organizationRoleIds": ["jit/roles", "id"],
  "OrganizationJit.emailDomains": ["jit/email-domains", "emailDomain"],
};

/** The members of a set, in order; undefined where the argument is no set. */
export async function membersOf(
  console: LogtoClient,
  className: string,
  argument: string,
  place: string,
): Promise<string[] | undefined> {
  const set = SETS[`${className}.${argument}`];
  if (set === undefined) return undefined;
  const [path, key] = set;
  const members = await listOf(console, `${place}/${path}`);
  return members.map((member) => String(member[key])).sort();
}
