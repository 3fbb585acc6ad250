import { Table, type Row } from "../store/table";
import { applications } from "./applications";
import { relationKey } from "./columns";
import { scopes } from "./resources";
import { users } from "./users";

/** Whom a role is for. */
export type RoleType = "User" | "MachineToMachine";

/** A set of permissions of APIs, for users or for machine-to-machine applications. */
export interface RoleRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: RoleType;
  readonly isDefault: boolean;
}

export const roles = new Table<RoleRow>({
  name: "roles",
  key: (row) => row.id,
  unique: { roles__name: (row) => row.name },
});

export interface RoleScopeRow extends Row {
  readonly roleId: string;
  readonly scopeId: string;
}

export const roleScopes = new Table<RoleScopeRow>({
  name: "roles_scopes",
  key: (row) => relationKey(row.roleId, row.scopeId),
  references: [
    { to: roles, key: (row) => row.roleId },
    { to: scopes, key: (row) => row.scopeId },
  ],
});

export interface UserRoleRow extends Row {
  readonly userId: string;
  readonly roleId: string;
}

export const userRoles = new Table<UserRoleRow>({
  name: "users_roles",
  key: (row) => relationKey(row.userId, row.roleId),
  references: [
    { to: users, key: (row) => row.userId },
    { to: roles, key: (row) => row.roleId },
  ],
  check: (row, database) => roles.get(database, row.roleId)?.type !== "MachineToMachine",
});

export interface ApplicationRoleRow extends Row {
  readonly applicationId: string;
  readonly roleId: string;
}

export const applicationRoles = new Table<ApplicationRoleRow>({
  name: "applications_roles",
  key: (row) => relationKey(row.applicationId, row.roleId),
  references: [
    { to: applications, key: (row) => row.applicationId },
    { to: roles, key: (row) => row.roleId },
  ],
  check: (row, database) => roles.get(database, row.roleId)?.type !== "User",
});
