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

/** Roles; their names are unique, whatever the type. */
export const roles = new Table<RoleRow>({
  name: "roles",
  key: (row) => row.id,
  unique: { roles__name: (row) => row.name },
});

/** A permission that a role holds. */
export interface RoleScopeRow extends Row {
  readonly roleId: string;
  readonly scopeId: string;
}

/** What roles hold. */
export const roleScopes = new Table<RoleScopeRow>({
  name: "roles_scopes",
  key: (row) => relationKey(row.roleId, row.scopeId),
  references: [
    { to: roles, key: (row) => row.roleId },
    { to: scopes, key: (row) => row.scopeId },
  ],
});

/** A role that a user holds. */
export interface UserRoleRow extends Row {
  readonly userId: string;
  readonly roleId: string;
}

/** The roles of users. Roles of machines are refused. */
export const userRoles = new Table<UserRoleRow>({
  name: "users_roles",
  key: (row) => relationKey(row.userId, row.roleId),
  references: [
    { to: users, key: (row) => row.userId },
    { to: roles, key: (row) => row.roleId },
  ],
  check: (row, database) => roles.get(database, row.roleId)?.type !== "MachineToMachine",
});

/** A role that an application holds. */
export interface ApplicationRoleRow extends Row {
  readonly applicationId: string;
  readonly roleId: string;
}

/** The roles of applications. Roles of users are refused. */
export const applicationRoles = new Table<ApplicationRoleRow>({
  name: "applications_roles",
  key: (row) => relationKey(row.applicationId, row.roleId),
  references: [
    { to: applications, key: (row) => row.applicationId },
    { to: roles, key: (row) => row.roleId },
  ],
  check: (row, database) => roles.get(database, row.roleId)?.type !== "User",
});
