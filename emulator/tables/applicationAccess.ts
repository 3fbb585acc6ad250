import { applications } from "./applications";
import { organizationRoles } from "./organizationTemplate";
import { organizations } from "./organizations";
import { RelationTable, type RelationRow } from "./relation";
import { roles } from "./roles";
import { users } from "./users";

/** Somebody who is let into an application whose access is controlled. */
export type AccessRow = RelationRow<"applicationId" | "grantedId">;

/** Users who are let in. */
export const accessUsers = new RelationTable(
  { name: "application_access_control_users" },
  ["applicationId", applications],
  ["grantedId", users],
);

/** Roles whose users are let in. Roles of machines cannot be. */
export const accessRoles = new RelationTable(
  {
    name: "application_access_control_user_roles",
    check: (row, database) => roles.get(database, row.grantedId)?.type !== "MachineToMachine",
  },
  ["applicationId", applications],
  ["grantedId", roles],
);

/** Organizations whose members are let in. */
export const accessOrganizations = new RelationTable(
  { name: "application_access_control_organizations" },
  ["applicationId", applications],
  ["grantedId", organizations],
);

/** Organization roles whose holders in one organization are let in. Roles of machines cannot be. */
export const accessOrganizationRoles = new RelationTable(
  {
    name: "application_access_control_organization_roles",
    check: (row, database) => organizationRoles.get(database, row.grantedId)?.type !== "MachineToMachine",
  },
  ["applicationId", applications],
  ["organizationId", organizations],
  ["grantedId", organizationRoles],
);
