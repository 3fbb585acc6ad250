import { Failure } from "../../http/failure";
import type { JsonObject } from "../../json";
import type { Database } from "../../store/database";
import {
  organizationInvitationRoles,
  organizationInvitations,
  type OrganizationInvitationRow,
} from "../../tables/organizationInvitations";
import { mentionRoles } from "../presented";

/** An invitation. @throws Failure if there is none */
export function requireInvitation(database: Database, id: string): OrganizationInvitationRow {
  const invitation = organizationInvitations.get(database, id);
  if (invitation === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  return invitation;
}

/** An invitation in an answer. The status of an expired one says so, although the row does not. */
export function present(database: Database, row: OrganizationInvitationRow): JsonObject {
  const roles = mentionRoles(database, organizationInvitationRoles, { organizationInvitationId: row.id });
  return { ...row, status: statusOf(row), organizationRoles: roles };
}

/** Whether two addresses are equal in spite of upper and lower case. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The status of an invitation. A pending one that has expired is expired. */
export function statusOf(row: OrganizationInvitationRow): OrganizationInvitationRow["status"] {
  return row.status === "Pending" && row.expiresAt <= Date.now() ? "Expired" : row.status;
}
