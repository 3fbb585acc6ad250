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

export const organizations = new Table<OrganizationRow>({ name: "organizations", key: (row) => row.id });

export interface OrganizationUserRow extends Row {
  readonly organizationId: string;
  readonly userId: string;
}

export const organizationUsers = new Table<OrganizationUserRow>({
  name: "organization_user_relations",
  key: (row) => relationKey(row.organizationId, row.userId),
  references: [
    { to: organizations, key: (row) => row.organizationId },
    { to: users, key: (row) => row.userId },
  ],
});

export interface OrganizationUserRoleRow extends OrganizationUserRow {
  readonly organizationRoleId: string;
}

export const organizationUserRoles = new Table<OrganizationUserRoleRow>({
  name: "organization_role_user_relations",
  key: (row) => relationKey(row.organizationId, row.userId, row.organizationRoleId),
  references: [
    { to: organizationUsers, key: (row) => relationKey(row.organizationId, row.userId) },
    { to: organizationRoles, key: (row) => row.organizationRoleId },
  ],
  check: (row, database) => organizationRoles.get(database, row.organizationRoleId)?.type !== "MachineToMachine",
});

export interface OrganizationApplicationRow extends Row {
  readonly organizationId: string;
  readonly applicationId: string;
}

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

export interface OrganizationApplicationRoleRow extends OrganizationApplicationRow {
  readonly organizationRoleId: string;
}

export const organizationApplicationRoles = new Table<OrganizationApplicationRoleRow>({
  name: "organization_role_application_relations",
  key: (row) => relationKey(row.organizationId, row.applicationId, row.organizationRoleId),
  references: [
    { to: organizationApplications, key: (row) => relationKey(row.organizationId, row.applicationId) },
    { to: organizationRoles, key: (row) => row.organizationRoleId },
  ],
  check: (row, database) => organizationRoles.get(database, row.organizationRoleId)?.type !== "User",
});
