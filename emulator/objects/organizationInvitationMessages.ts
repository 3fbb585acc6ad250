import { pick, type JsonObject } from "../json";
import type { Database } from "../store/database";
import { organizationInvitations, type OrganizationInvitationRow } from "../tables/organizationInvitations";
import { organizations } from "../tables/organizations";
import { users } from "../tables/users";
import { sendEmail } from "./connectors/messages";

/** What an invitation tells of the organization, and of who invites. */
const TOLD_OF_ORGANIZATIONS = ["id", "name", "branding"];
const TOLD_OF_USERS = ["id", "avatar", "name", "primaryEmail", "primaryPhone", "username", "profile"];

/** Sends an invitation: who invites, where to, and what else is to be said. @throws Failure where it does not arrive */
export async function invite(
  database: Database,
  { invitee, organizationId, inviterId }: OrganizationInvitationRow,
  said: JsonObject,
): Promise<void> {
  const organization = pick(organizations.get(database, organizationId) ?? {}, ...TOLD_OF_ORGANIZATIONS);
  const user = users.get(database, inviterId ?? "");
  const inviter = user === undefined ? {} : { inviter: pick(user, ...TOLD_OF_USERS) };
  const payload = { organization, ...inviter, ...said };
  await sendEmail(database, { to: invitee, type: "OrganizationInvitation", payload });
}

/** As `invite`, but an invitation that does not arrive was never made. */
export async function inviteOrForget(
  database: Database,
  invitation: OrganizationInvitationRow,
  said: JsonObject,
): Promise<void> {
  try {
    await invite(database, invitation, said);
  } catch (error) {
    organizationInvitations.delete(database, invitation.id);
    throw error;
  }
}
