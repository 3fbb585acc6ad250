import { Table, type Row } from "../store/table";
import { RelationTable } from "./relation";
import { scopes } from "./resources";
import type { RoleType } from "./roles";

/** A permission within organizations. */
export interface OrganizationScopeRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}

/** Permissions. Their names are unique. */
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

/** Roles. Their names are unique among all types. */
export const organizationRoles = new Table<OrganizationRoleRow>({
  name: "organization_roles",
  key: (row) => row.id,
  unique: { organization_roles__name: (row) => row.name },
});

/** The permissions of the template that roles have. */
export const organizationRoleScopes = new RelationTable(
  { name: "organization_role_scope_relations" },
  ["organizationRoleId", organizationRoles],
  ["organizationScopeId", organizationScopes],
);

/** The permissions of API resources that roles have, including those of the Management API. */
export const organizationRoleResourceScopes = new RelationTable(
  { name: "organization_role_resource_scope_relations" },
  ["organizationRoleId", organizationRoles],
  ["scopeId", scopes],
);
