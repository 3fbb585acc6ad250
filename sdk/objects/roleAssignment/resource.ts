import { LogtoResource, orNone, type ResourceOptions } from "../../resource/logtoResource";
import { refuseOtherKind } from "../../resource/references";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { roleAssignment } from "./declaration";

/** The arguments of a {@link RoleAssignment}. Logto's endpoints: `/api/users/{id}/roles`, `/api/applications/{id}/roles`. */
export interface RoleAssignmentArgs extends ArgsOf<typeof roleAssignment>, TenantArgs {}

export interface RoleAssignment extends OutputsOf<typeof roleAssignment> {}

/**
 * One role for one user or one application. Other roles stay unchanged. A role that the user or application already has is
 * adopted without an option. Do not combine it with `UserRoles` or `ApplicationRoles` of the same user or application, because
 * those remove the role. Logto's endpoints: `/api/users/{id}/roles`, `/api/applications/{id}/roles`.
 *
 * @example
 * new logto.RoleAssignment("ann-clerk", { roleId: clerk.id, userId: ann.id });
 */
export class RoleAssignment extends LogtoResource {
  constructor(name: string, args: RoleAssignmentArgs, options?: ResourceOptions) {
    const { applicationId, roleId } = orNone(args);
    const wanted = applicationId === undefined ? "User" : "MachineToMachine";
    refuseOtherKind(`RoleAssignment "${name}"`, "roleId", roleId, { className: "Role", types: [wanted] });
    super(roleAssignment, name, args, options);
  }
}
