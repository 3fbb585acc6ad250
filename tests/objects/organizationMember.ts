import { inOrganization } from "../support/objects/membership";
import type { Knowledge } from "../support/objects/knowledge";

export const organizationMember: Knowledge = inOrganization({
  noun: "user",
  in: ({ user, otherUser, organizationRoles }) => ({ one: user, other: otherUser, roles: organizationRoles }),
});
