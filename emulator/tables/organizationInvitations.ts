import { Table, type Row } from "../store/table";
import { relationKey } from "./columns";
import { organizationRoles } from "./organizationTemplate";
import { organizations } from "./organizations";
import { RelationTable } from "./relation";
import { users } from "./users";

/** An invitation by e-mail to an organization. */
export interface OrganizationInvitationRow extends Row {
  readonly id: string;
  readonly inviterId: string | null;
  readonly invitee: string;
  readonly acceptedUserId: string | null;
  readonly organizationId: string;
  readonly status: "Pending" | "Accepted" | "Revoked" | "Expired";
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number;
}

/** The maximum length of an address. Logto's database limits it, Logto's guard does not. */
const INVITEE_LENGTH = 256;

/** Invitations. At most one for the same address and organization is pending. */
export const organizationInvitations = new Table<OrganizationInvitationRow>({
  name: "organization_invitations",
  key: (row) => row.id,
  lengths: { invitee: INVITEE_LENGTH },
  references: [
    { to: organizations, key: (row) => row.organizationId },
    { to: users, key: (row) => row.inviterId },
    { to: users, key: (row) => row.acceptedUserId },
  ],
  unique: {
    organization_invitations__invitee_organization_id: (row) =>
      row.status === "Pending" ? relationKey(row.organizationId, row.invitee) : null,
  },
});

/** The roles that the invited user will get. Their type is only checked when the user accepts. */
export const organizationInvitationRoles = new RelationTable(
  { name: "organization_invitation_role_relations" },
  ["organizationInvitationId", organizationInvitations],
  ["organizationRoleId", organizationRoles],
);
