import type { LogtoClient } from "../../../sdk/client";
import type { Arguments, Edit, ExampleObject } from "../../support/exampleObjects";

/** The path of an object of a class, below `/api`. It is written here apart from the provider, whose paths it judges. */
export function placeOf({ className }: ExampleObject, id: string, args: Arguments): string {
  const of = (argument: string): string => String(args[argument]);
  switch (className) {
    case "Application":
      return `/applications/${id}`;
    case "ApplicationSecret":
      return `/applications/${of("applicationId")}/secrets/${of("name")}`;
    case "ApiResource":
      return `/resources/${id}`;
    case "ApiResourceScope":
      return `/resources/${of("resourceId")}/scopes/${id}`;
    case "Role":
      return `/roles/${id}`;
    case "User":
      return `/users/${id}`;
    case "ApplicationRoles":
      return `/applications/${of("applicationId")}`;
    case "UserRoles":
      return `/users/${of("userId")}`;
    case "RoleAssignment":
      return args["userId"] === undefined
        ? `/applications/${of("applicationId")}/roles/${of("roleId")}`
        : `/users/${of("userId")}/roles/${of("roleId")}`;
    case "Organization":
      return `/organizations/${id}`;
    case "OrganizationScope":
      return `/organization-scopes/${id}`;
    case "OrganizationRole":
      return `/organization-roles/${id}`;
    case "OrganizationMember":
      return `/organizations/${of("organizationId")}/users/${of("userId")}`;
    case "OrganizationApplication":
      return `/organizations/${of("organizationId")}/applications/${of("applicationId")}`;
    case "OrganizationJit":
      return `/organizations/${of("organizationId")}`;
    default:
      throw new Error(`No place is known for ${className}`);
  }
}

/** Where the members of a set are added, and under which key; by class and argument. */
const SETS: Readonly<Record<string, readonly [path: string, bodyKey: string]>> = {
  "Role.scopeIds": ["scopes", "scopeIds"],
  "ApplicationRoles.roleIds": ["roles", "roleIds"],
  "UserRoles.roleIds": ["roles", "roleIds"],
  "OrganizationRole.scopeIds": ["scopes", "organizationScopeIds"],
  "OrganizationRole.resourceScopeIds": ["resource-scopes", "scopeIds"],
  "OrganizationMember.organizationRoleIds": ["roles", "organizationRoleIds"],
  "OrganizationApplication.organizationRoleIds": ["roles", "organizationRoleIds"],
  "OrganizationJit.organizationRoleIds": ["jit/roles", "organizationRoleIds"],
};

/** Arguments that have an endpoint of their own. */
const APART: Readonly<Record<string, string>> = {
  "ApiResource.isDefault": "is-default",
  "User.isSuspended": "is-suspended",
};

/** Makes an edit behind the provider's back. A set gets the members that it lacks. */
export async function editBehind(
  console: LogtoClient,
  example: ExampleObject,
  place: string,
  { argument, value }: Edit,
): Promise<void> {
  const name = `${example.className}.${argument}`;
  const set = SETS[name];
  if (name === "OrganizationJit.emailDomains") {
    await console.put(`${place}/jit/email-domains`, { emailDomains: value });
  } else if (set !== undefined) {
    const [path, bodyKey] = set;
    const present: readonly unknown[] = textsIn(example.full[argument]);
    await console.post(`${place}/${path}`, { [bodyKey]: textsIn(value).filter((text) => !present.includes(text)) });
  } else {
    const apart = APART[name];
    await console.patch(apart === undefined ? place : `${place}/${apart}`, { [argument]: value });
  }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
