import * as fc from "fast-check";
import { roleFor } from "../support/objects/holderRoles";
import type { Knowledge } from "../support/objects/knowledge";
import { list } from "../support/objects/usual";

/** A role for a user. */
export const roleAssignment: Knowledge = {
  ...roleFor({
    noun: "user",
    in: ({ assignee, otherAssignee, userRoles }) => ({ one: assignee, other: otherAssignee, roles: userRoles }),
  }),
  anyArguments: {
    values: ({ userRoles }) => ({ roleId: fc.constantFrom(...userRoles) }),
    lawful: ({ applicationId: _application, ...args }) => ("userId" in args ? args : undefined),
  },
  compared: [list("/roles/*/users")],
};

/** A role for a machine. */
export const roleAssignmentOfApplication: Knowledge = {
  ...roleFor({
    noun: "application",
    in: ({ machineAssignee, otherMachineAssignee, machineRoles }) => {
      return { one: machineAssignee, other: otherMachineAssignee, roles: machineRoles };
    },
  }),
  variant: "application",
  anyArguments: {
    values: ({ machineRoles }) => ({ roleId: fc.constantFrom(...machineRoles) }),
    lawful: ({ userId: _user, ...args }) => ("applicationId" in args ? args : undefined),
  },
  compared: [list("/roles/*/applications")],
};
