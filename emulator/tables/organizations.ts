import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";
import { applications } from "./applications";
import { relationKey } from "./columns";
import { organizationRoles } from "./organizationTemplate";
import { users } from "./users";

/** A customer, with members and applications. */
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

/** All organizations. Nothing of them is unique but the id. */
export const organizations = new Table<OrganizationRow>({
  name: "organizations",
  key: (row) => row.id,
});

/** A membership. */
export interface OrganizationUserRow extends Row {
  readonly organizationId: string;
  readonly userId: string;
}

/** The users who are members. */
export const organizationUsers = new Table<OrganizationUserRow>({
  name: "organization_user_relations",
  key: (row) => relationKey(row.organizationId, row.userId),
  references: [
    { to: organizations, key: (row) => row.organizationId },
    { to: users, key: (row) => row.userId },
  ],
});

/** A role of a member. */
export interface OrganizationUserRoleRow extends OrganizationUserRow {
  readonly organizationRoleId: string;
}

/** The roles of members; they end with the membership. Roles of machines are refused. */
export const organizationUserRoles = new Table<OrganizationUserRoleRow>({
  name: "organization_role_user_relations",
  key: (row) => relationKey(row.organizationId, row.userId, row.organizationRoleId),
  references: [
    { to: organizationUsers, key: (row) => relationKey(row.organizationId, row.userId) },
    { to: organizationRoles, key: (row) => row.organizationRoleId },
  ],
  check: (row, database) => organizationRoles.get(database, row.organizationRoleId)?.type !== "MachineToMachine",
});

/** An application that belongs to an organization. */
export interface OrganizationApplicationRow extends Row {
  readonly organizationId: string;
  readonly applicationId: string;
}

/** The applications of organizations, which must be machines. */
export const organizationApplications = new Table<OrganizationApplicationRow>({
  name: "organization_application_relations",
  key: (row) => relationKey(row.organizationId, row.applicationId),
  references: [
    { to: organizations, key: (row) => row.organizationId },
    { to: applications, key: (row) => row.applicationId },
  ],
  check: (row, database) => {
    const application = applications.get(database, row.applicationId);
    return application === undefined || application.type === "MachineToMachine";
  },
});

/** A role of an organization's application. */
export interface OrganizationApplicationRoleRow extends OrganizationApplicationRow {
  readonly organizationRoleId: string;
}

/** The roles of organizations' applications. Roles of users are refused. */
export const organizationApplicationRoles = new Table<OrganizationApplicationRoleRow>({
  name: "organization_role_application_relations",
  key: (row) => relationKey(row.organizationId, row.applicationId, row.organizationRoleId),
  references: [
    { to: organizationApplications, key: (row) => relationKey(row.organizationId, row.applicationId) },
    { to: organizationRoles, key: (row) => row.organizationRoleId },
  ],
  check: (row, database) => organizationRoles.get(database, row.organizationRoleId)?.type !== "User",
});
