import { created, list, noContent, ok, type Answer } from "../http/answer";
import type { Body, Call, Routes } from "../http/call";
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

/** Invitations to organizations. Only their status can be changed, and only once. */
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
  "PUT /api/organization-invitations/{id}/status": {
    handle: (call) => {
      requireAcceptingUser(call.body);
      return setStatus(call);
    },
  },
};

/** Refuses an acceptance without a user, even if there is no such invitation. @throws Failure */
function requireAcceptingUser(body: Body): void {
  if (body.text("status") === "Accepted" && (body.textOrNull("acceptedUserId") ?? "") === "") {
    throw invalidInput(422);
  }
}

function requireInvitation(database: Database, id: string): OrganizationInvitationRow {
  const invitation = organizationInvitations.get(database, id);
  if (invitation === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  return invitation;
}

/** An invitation in an answer. The status of an expired one says so, although the row does not. */
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
  const expiresAt = Math.trunc(body.number("expiresAt", 0));
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

/** An expired invitation makes room for a new one. */
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
