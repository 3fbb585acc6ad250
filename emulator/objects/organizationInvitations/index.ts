import { created, list, noContent, ok, type Answer } from "../../http/answer";
import type { Call, Routes } from "../../http/call";
import { invalidInput } from "../../http/failure";
import { isJsonObject } from "../../json";
import type { Database } from "../../store/database";
import { newId } from "../../store/identifiers";
import { TENANT_ID, relationKey } from "../../tables/columns";
import { organizationInvitationRoles, organizationInvitations } from "../../tables/organizationInvitations";
import { organizationUsers } from "../../tables/organizations";
import { users } from "../../tables/users";
import { isSameAddress, present, requireInvitation, statusOf } from "./invitation";
import { invite, inviteOrForget } from "./messages";
import { setStatus } from "./status";

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
  "PUT /api/organization-invitations/{id}/status": { handle: setStatus },
};

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
