import { allRolesOf } from "../support/objects/holderRoles";
import type { Knowledge } from "../support/objects/knowledge";

export const applicationRoles: Knowledge = {
  ...allRolesOf({
    noun: "application",
    in: ({ application, otherApplication, machineRoles }) => {
      return { one: application, other: otherApplication, roles: machineRoles };
    },
  }),
  compared: [{ list: "/applications/*/roles", key: "id", mayBeRefused: "only an application for machines has roles" }],
};
