import { ok, type Answer } from "../../http/answer";
import type { Body, Call } from "../../http/call";
import { Failure, invalidInput } from "../../http/failure";
import type { Database } from "../../store/database";
import { TENANT_ID, relationKey } from "../../tables/columns";
import {
  organizationInvitationRoles,
  organizationInvitations,
  type OrganizationInvitationRow,
} from "../../tables/organizationInvitations";
import { organizationUserRoles, organizationUsers } from "../../tables/organizations";
import { users } from "../../tables/users";
import { tellMembership } from "../relations/membershipNews";
import { isSameAddress, present, requireInvitation, statusOf } from "./invitation";

/** Changes the status of an invitation, which must be pending. An acceptance names the user. @throws Failure */
export function setStatus(call: Call): Answer {
  const { database, param, body } = call;
  requireAcceptingUser(body);
  const invitation = requireInvitation(database, param("id"));
  const status = body.text("status");
  const acceptedUserId = body.textOrNull("acceptedUserId");
  if (statusOf(invitation) !== "Pending") {
    throw invalidInput(422);
  }
  const changes = { status, updatedAt: Date.now(), ...(status === "Accepted" ? { acceptedUserId } : {}) };
  const { organizationId } = invitation;
  const isMember = organizationUsers.has(database, relationKey(organizationId, acceptedUserId ?? ""));
  const updated = database.atomically(() => {
    if (status === "Accepted" && acceptedUserId !== null) {
      accept(database, invitation, acceptedUserId);
    }
    return organizationInvitations.update(database, invitation.id, changes);
  });
  if (status === "Accepted" && acceptedUserId !== null) {
    tellMembership(call, organizationId, { addedUserIds: isMember ? [] : [acceptedUserId] });
  }
  return ok(present(database, updated));
}

/** Makes the user a member with the roles of the invitation. The e-mail address must be that of the invitation. */
function accept(database: Database, invitation: OrganizationInvitationRow, userId: string): void {
  const user = users.get(database, userId);
  if (user === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  if (!isSameAddress(user.primaryEmail ?? "", invitation.invitee)) {
    throw invalidInput(422);
  }
  const membership = { tenantId: TENANT_ID, organizationId: invitation.organizationId, userId };
  organizationUsers.insertAll(database, [membership], "keep");
  const roles = organizationInvitationRoles.filter(database, (row) => row.organizationInvitationId === invitation.id);
  const rows = roles.map(({ organizationRoleId }) => ({ ...membership, organizationRoleId }));
  if (rows.length > 0) {
    organizationUserRoles.insertAll(database, rows, "keep");
  }
}

/** Refuses an acceptance without a user, even if there is no such invitation. @throws Failure */
function requireAcceptingUser(body: Body): void {
  if (body.text("status") === "Accepted" && (body.textOrNull("acceptedUserId") ?? "") === "") {
    throw invalidInput(422);
  }
}
