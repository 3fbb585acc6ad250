import { applications } from "./applications";
import { organizationRoles } from "./organizationTemplate";
import { organizations } from "./organizations";
import { RelationTable, type RelationRow } from "./relation";
import { roles } from "./roles";
import { users } from "./users";

/** A user, or a group of users, who may sign in to an application with access control. */
export type AccessRow = RelationRow<"applicationId" | "grantedId">;

/** Users with access. */
export const accessUsers = new RelationTable(
  { name: "application_access_control_users" },
  ["applicationId", applications],
  ["grantedId", users],
);

/** Roles whose users have access. Roles for machines are not allowed. */
export const accessRoles = new RelationTable(
  {
    name: "application_access_control_user_roles",
    check: (row, database) => roles.get(database, row.grantedId)?.type !== "MachineToMachine",
  },
  ["applicationId", applications],
  ["grantedId", roles],
);

/** Organizations whose members have access. */
export const accessOrganizations = new RelationTable(
  { name: "application_access_control_organizations" },
  ["applicationId", applications],
  ["grantedId", organizations],
);

/** Organization roles whose members in one organization have access. Roles for machines are not allowed. */
export const accessOrganizationRoles = new RelationTable(
  {
    name: "application_access_control_organization_roles",
    check: (row, database) => organizationRoles.get(database, row.grantedId)?.type !== "MachineToMachine",
  },
  ["applicationId", applications],
  ["organizationId", organizations],
  ["grantedId", organizationRoles],
);
