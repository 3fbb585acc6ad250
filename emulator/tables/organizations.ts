import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";
import { applications } from "./applications";
import { relationKey } from "./columns";
import { organizationRoles } from "./organizationTemplate";
import { RelationTable } from "./relation";
import { users } from "./users";

/** An organization, with members and applications. */
export interface OrganizationRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly customData: JsonObject;
  readonly isMfaRequired: boolean;
  readonly color: JsonObject;
  readonly branding: JsonObject;
  readonly customCss: string | null;
  readonly createdAt: number;
}

/** All organizations. Only the id is unique. */
export const organizations = new Table<OrganizationRow>({
  name: "organizations",
  key: (row) => row.id,
});

/** The users who are members. */
export const organizationUsers = new RelationTable(
  { name: "organization_user_relations" },
  ["organizationId", organizations],
  ["userId", users],
);

/** The roles of members, which end with the membership. Roles for machines are refused. */
export const organizationUserRoles = new RelationTable(
  {
    name: "organization_role_user_relations",
    references: [{ to: organizationUsers, key: (row) => relationKey(row.organizationId, row.userId) }],
    check: (row, database) => organizationRoles.get(database, row.organizationRoleId)?.type !== "MachineToMachine",
  },
  ["organizationId"],
  ["userId"],
  ["organizationRoleId", organizationRoles],
);

/** The applications of organizations, which must be of type machine-to-machine. */
export const organizationApplications = new RelationTable(
  {
    name: "organization_application_relations",
    check: (row, database) => {
      const application = applications.get(database, row.applicationId);
      return application === undefined || application.type === "MachineToMachine";
    },
  },
  ["organizationId", organizations],
  ["applicationId", applications],
);

/** The roles of organizations' applications. Roles for users are refused. */
export const organizationApplicationRoles = new RelationTable(
  {
    name: "organization_role_application_relations",
    references: [{ to: organizationApplications, key: (row) => relationKey(row.organizationId, row.applicationId) }],
    check: (row, database) => organizationRoles.get(database, row.organizationRoleId)?.type !== "User",
  },
  ["organizationId"],
  ["applicationId"],
  ["organizationRoleId", organizationRoles],
);
