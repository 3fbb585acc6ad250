import { LogtoResource, orNone, type ResourceOptions } from "../../resource/logtoResource";
import { refuseOtherKind } from "../../resource/references";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { roleAssignment } from "./declaration";

/** The arguments of a {@link RoleAssignment}. Logto's endpoints: `/api/users/{id}/roles`, `/api/applications/{id}/roles`. */
export interface RoleAssignmentArgs extends ArgsOf<typeof roleAssignment>, TenantArgs {}

export interface RoleAssignment extends OutputsOf<typeof roleAssignment> {}

/**
 * One role for one user or one application, whose other roles are left alone. A role that is held already is taken as it
 * is. Do not use it beside `UserRoles` or `ApplicationRoles` of the same holder: those take it away. Logto's endpoints:
 * `/api/users/{id}/roles`, `/api/applications/{id}/roles`.
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
