import { Table, type Row } from "../store/table";
import { relationKey } from "./columns";
import { scopes } from "./resources";
import type { RoleType } from "./roles";

/** A permission within organizations. */
export interface OrganizationScopeRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}

/** Permissions; their names are unique. */
export const organizationScopes = new Table<OrganizationScopeRow>({
  name: "organization_scopes",
  key: (row) => row.id,
  unique: { organization_scopes__name: (row) => row.name },
});

/** A role within organizations, for users or for machine-to-machine applications. */
export interface OrganizationRoleRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: RoleType;
}

/** Roles; their names are unique, whatever the type. */
export const organizationRoles = new Table<OrganizationRoleRow>({
  name: "organization_roles",
  key: (row) => row.id,
  unique: { organization_roles__name: (row) => row.name },
});

/** A permission of the template that a role of it holds. */
export interface OrganizationRoleScopeRow extends Row {
  readonly organizationRoleId: string;
  readonly organizationScopeId: string;
}

/** What roles hold of the template's own permissions. */
export const organizationRoleScopes = new Table<OrganizationRoleScopeRow>({
  name: "organization_role_scope_relations",
  key: (row) => relationKey(row.organizationRoleId, row.organizationScopeId),
  references: [
    { to: organizationRoles, key: (row) => row.organizationRoleId },
    { to: organizationScopes, key: (row) => row.organizationScopeId },
  ],
});

/** A permission of an API resource that a role of the template holds. */
export interface OrganizationRoleResourceScopeRow extends Row {
  readonly organizationRoleId: string;
  readonly scopeId: string;
}

/** What roles hold of the permissions of API resources, the Management API's included. */
export const organizationRoleResourceScopes = new Table<OrganizationRoleResourceScopeRow>({
  name: "organization_role_resource_scope_relations",
  key: (row) => relationKey(row.organizationRoleId, row.scopeId),
  references: [
    { to: organizationRoles, key: (row) => row.organizationRoleId },
    { to: scopes, key: (row) => row.scopeId },
  ],
});
