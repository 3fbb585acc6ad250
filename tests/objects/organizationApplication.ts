import { inOrganization } from "../support/objects/membership";
import type { Knowledge } from "../support/objects/knowledge";

export const organizationApplication: Knowledge = inOrganization({
  noun: "application",
  in: ({ application, otherApplication, organizationMachineRoles }) => {
    return { one: application, other: otherApplication, roles: organizationMachineRoles };
  },
});
