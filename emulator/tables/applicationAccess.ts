import { Table, type Row } from "../store/table";
import { applications } from "./applications";
import { relationKey } from "./columns";
import { organizationRoles } from "./organizationTemplate";
import { organizations } from "./organizations";
import { roles } from "./roles";
import { users } from "./users";

/** Somebody who is let into an application whose access is controlled. */
export interface AccessRow extends Row {
  readonly applicationId: string;
  readonly grantedId: string;
}

const key = (row: AccessRow) => relationKey(row.applicationId, row.grantedId);
const ofApplication = { to: applications, key: (row: AccessRow) => row.applicationId };

/** Users who are let in. */
export const accessUsers = new Table<AccessRow>({
  name: "application_access_control_users",
  key,
  references: [ofApplication, { to: users, key: (row) => row.grantedId }],
});

/** Roles whose users are let in. Roles of machines cannot be. */
export const accessRoles = new Table<AccessRow>({
  name: "application_access_control_user_roles",
  key,
  references: [ofApplication, { to: roles, key: (row) => row.grantedId }],
  check: (row, database) => roles.get(database, row.grantedId)?.type !== "MachineToMachine",
});

/** Organizations whose members are let in. */
export const accessOrganizations = new Table<AccessRow>({
  name: "application_access_control_organizations",
  key,
  references: [ofApplication, { to: organizations, key: (row) => row.grantedId }],
});

/** Members with a role in one organization, who are let in. */
export interface AccessOrganizationRoleRow extends AccessRow {
  readonly organizationId: string;
}

/** Organization roles whose holders are let in. Roles of machines cannot be. */
export const accessOrganizationRoles = new Table<AccessOrganizationRoleRow>({
  name: "application_access_control_organization_roles",
  key: (row) => relationKey(row.applicationId, row.organizationId, row.grantedId),
  references: [
    { to: applications, key: (row) => row.applicationId },
    { to: organizations, key: (row) => row.organizationId },
    { to: organizationRoles, key: (row) => row.grantedId },
  ],
  check: (row, database) => organizationRoles.get(database, row.grantedId)?.type !== "MachineToMachine",
});
