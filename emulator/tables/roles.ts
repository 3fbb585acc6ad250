import { Table, type Row } from "../store/table";
import { applications } from "./applications";
import { RelationTable } from "./relation";
import { scopes } from "./resources";
import { users } from "./users";

/** Whether a role is for users or for machines. */
export type RoleType = "User" | "MachineToMachine";

/** A set of permissions of APIs, for users or for machine-to-machine applications. */
export interface RoleRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: RoleType;
  readonly isDefault: boolean;
}

/** Roles. Their names are unique among all types. */
export const roles = new Table<RoleRow>({
  name: "roles",
  key: (row) => row.id,
  unique: { roles__name: (row) => row.name },
});

/** The permissions of roles. */
export const roleScopes = new RelationTable({ name: "roles_scopes" }, ["roleId", roles], ["scopeId", scopes]);

/** The roles of users. Roles for machines are refused. */
export const userRoles = new RelationTable(
  { name: "users_roles", check: (row, database) => roles.get(database, row.roleId)?.type !== "MachineToMachine" },
  ["userId", users],
  ["roleId", roles],
);

/** The roles of applications. Roles for users are refused. */
export const applicationRoles = new RelationTable(
  { name: "applications_roles", check: (row, database) => roles.get(database, row.roleId)?.type !== "User" },
  ["applicationId", applications],
  ["roleId", roles],
);
