import type { Call } from "../../http/call";
import { pick, type JsonObject } from "../../json";
import { organizationInvitations, type OrganizationInvitationRow } from "../../tables/organizationInvitations";
import { organizations } from "../../tables/organizations";
import { users } from "../../tables/users";
import { sendEmail } from "../connectors/messages";

/** The data of the organization and of the inviter in an invitation message. */
const TOLD_OF_ORGANIZATIONS = ["id", "name", "branding"];
const TOLD_OF_USERS = ["id", "avatar", "name", "primaryEmail", "primaryPhone", "username", "profile"];

/** Sends an invitation with the inviter, the organization and the given data. @throws Failure if sending fails */
export async function invite(
  { database, has }: Pick<Call, "database" | "has">,
  { invitee, organizationId, inviterId }: OrganizationInvitationRow,
  said: JsonObject,
): Promise<void> {
  const organization = pick(organizations.get(database, organizationId) ?? {}, ...TOLD_OF_ORGANIZATIONS);
  const user = users.get(database, inviterId ?? "");
  const inviter = user === undefined ? {} : { inviter: pick(user, ...TOLD_OF_USERS) };
  const payload = { organization, ...inviter, ...said };
  await sendEmail(database, { to: invitee, type: "OrganizationInvitation", payload }, has("messageRateLimit"));
}

/** Like `invite`, but deletes the invitation if sending fails. */
export async function inviteOrForget(
  call: Pick<Call, "database" | "has">,
  invitation: OrganizationInvitationRow,
  said: JsonObject,
): Promise<void> {
  try {
    await invite(call, invitation, said);
  } catch (error) {
    organizationInvitations.delete(call.database, invitation.id);
    throw error;
  }
}
