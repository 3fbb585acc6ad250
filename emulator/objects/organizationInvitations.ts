import { created, list, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure, invalidInput } from "../http/failure";
import { isJsonObject, type JsonObject } from "../json";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { TENANT_ID, relationKey } from "../tables/columns";
import {
  organizationInvitationRoles,
  organizationInvitations,
  type OrganizationInvitationRow,
} from "../tables/organizationInvitations";
import { organizationUserRoles, organizationUsers } from "../tables/organizations";
import { users } from "../tables/users";
import { invite, inviteOrForget } from "./organizationInvitationMessages";
import { mentionRoles } from "./presented";
import { tellMembership } from "./relations/membershipNews";

/** Invitations into organizations. Nothing of them can be changed but the status, once. */
export const organizationInvitationRoutes: Routes = {
  "GET /api/organization-invitations": {
    handle: ({ database, query }) => {
      const [organizationId, inviterId, invitee] = [query("organizationId"), query("inviterId"), query("invitee")];
      const found = organizationInvitations.newestFirst(
        database,
        (row) =>
          (organizationId === undefined || row.organizationId === organizationId) &&
          (inviterId === undefined || row.inviterId === inviterId) &&
          (invitee === undefined || isSameAddress(row.invitee, invitee)),
      );
      return list(found, (row) => present(database, row));
    },
  },
  "POST /api/organization-invitations": { handle: create },
  "GET /api/organization-invitations/{id}": {
    handle: ({ database, param }) => ok(present(database, requireInvitation(database, param("id")))),
  },
  "DELETE /api/organization-invitations/{id}": {
    handle: ({ database, param }) => {
      organizationInvitations.delete(database, param("id"));
      return noContent();
    },
  },
  "POST /api/organization-invitations/{id}/message": {
    handle: async (call) => {
      await invite(call, requireInvitation(call.database, call.param("id")), call.body.fields);
      return noContent();
    },
  },
  "PUT /api/organization-invitations/{id}/status": { handle: setStatus },
};

function requireInvitation(database: Database, id: string): OrganizationInvitationRow {
  const invitation = organizationInvitations.get(database, id);
  if (invitation === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  return invitation;
}

/** An invitation as it is answered: one that ran out says so, though its row does not. */
function present(database: Database, row: OrganizationInvitationRow): JsonObject {
  const roles = mentionRoles(database, organizationInvitationRoles, { organizationInvitationId: row.id });
  return { ...row, status: statusOf(row), organizationRoles: roles };
}

function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function statusOf(row: OrganizationInvitationRow): OrganizationInvitationRow["status"] {
  return row.status === "Pending" && row.expiresAt <= Date.now() ? "Expired" : row.status;
}

async function create(call: Call): Promise<Answer> {
  const { database, body } = call;
  const organizationId = body.text("organizationId");
  const invitee = body.text("invitee");
  const expiresAt = body.number("expiresAt", 0);
  const now = Date.now();
  if (expiresAt <= now) {
    throw invalidInput(400);
  }
  const isMember = users
    .filter(database, (row) => row.primaryEmail === invitee)
    .some((row) => organizationUsers.has(database, relationKey(organizationId, row.id)));
  if (isMember) {
    throw invalidInput(422);
  }
  const invitation = database.atomically(() => {
    expirePast(database, organizationId, invitee);
    const row = organizationInvitations.insert(database, {
      tenantId: TENANT_ID,
      id: newId(),
      inviterId: body.textOrNull("inviterId"),
      invitee,
      acceptedUserId: null,
      organizationId,
      status: "Pending",
      createdAt: now,
      updatedAt: now,
      expiresAt,
    });
    const invited = { tenantId: TENANT_ID, organizationInvitationId: row.id };
    const roles = body.texts("organizationRoleIds").map((organizationRoleId) => ({ ...invited, organizationRoleId }));
    if (roles.length > 0) {
      organizationInvitationRoles.insertAll(database, roles, "keep");
    }
    return row;
  });
  if (isJsonObject(body.get("messagePayload"))) {
    await inviteOrForget(call, invitation, body.object("messagePayload"));
  }
  return created(present(database, invitation));
}

/** An invitation that ran out makes room for the next. */
function expirePast(database: Database, organizationId: string, invitee: string): void {
  const past = organizationInvitations.filter(
    database,
    (row) =>
      row.organizationId === organizationId && isSameAddress(row.invitee, invitee) && row.status !== statusOf(row),
  );
  for (const row of past) {
    organizationInvitations.update(database, row.id, { status: "Expired" });
  }
}

function setStatus(call: Call): Answer {
  const { database, param, body } = call;
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
    if (status === "Accepted") {
      accept(database, invitation, acceptedUserId);
    }
    return organizationInvitations.update(database, invitation.id, changes);
  });
  if (status === "Accepted" && acceptedUserId !== null) {
    tellMembership(call, organizationId, { addedUserIds: isMember ? [] : [acceptedUserId] });
  }
  return ok(present(database, updated));
}

/** Makes the user, whose e-mail must be the invitation's, a member with the roles of the invitation. */
function accept(database: Database, invitation: OrganizationInvitationRow, userId: string | null): void {
  if (userId === null) {
    throw invalidInput(422);
  }
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
