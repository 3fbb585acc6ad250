import type * as pulumi from "@pulumi/pulumi";
import { roleAssignment } from "../objects/roleAssignment";
import { LogtoResource, orNone, type ResourceOptions, type TenantArgs } from "./logtoResource";
import { refuseOtherKind } from "./references";

/** The arguments of a {@link RoleAssignment}. Logto's endpoints: `/api/users/{id}/roles`, `/api/applications/{id}/roles`. */
export interface RoleAssignmentArgs extends TenantArgs {
  /** The role, of the type of its holder, at least 1 character. A change replaces the assignment. */
  roleId: pulumi.Input<string>;
  /** The user who gets it, at least 1 character; give this or `applicationId`. A change replaces the assignment. */
  userId?: pulumi.Input<string>;
  /**
   * The machine-to-machine application that gets it, at least 1 character; give this or `userId`. A change replaces the
   * assignment.
   */
  applicationId?: pulumi.Input<string>;
}

/**
 * One role for one user or one application, whose other roles are left alone. A role that is held already is taken as it
 * is. Do not use it beside `UserRoles` or `ApplicationRoles` of the same holder: those take it away.
 *
 * @example
 * new logto.RoleAssignment("ann-clerk", { roleId: clerk.id, userId: ann.id });
 */
export class RoleAssignment extends LogtoResource {
  declare public readonly roleId: pulumi.Output<string>;
  declare public readonly userId: pulumi.Output<string | undefined>;
  declare public readonly applicationId: pulumi.Output<string | undefined>;

  constructor(name: string, args: RoleAssignmentArgs, options?: ResourceOptions) {
    const { applicationId, roleId } = orNone(args);
    const wanted = applicationId === undefined ? "User" : "MachineToMachine";
    refuseOtherKind(`RoleAssignment "${name}"`, "roleId", roleId, { className: "Role", types: [wanted] });
    super(roleAssignment, name, args, options);
  }

  /** Reads an assignment that exists. Its id is `<role id>/<id of the user or application>`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): RoleAssignment {
    return new RoleAssignment(name, args as RoleAssignmentArgs, { ...options, id });
  }
}
