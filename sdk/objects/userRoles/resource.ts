import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { userRoles } from "./declaration";

/** The arguments of {@link UserRoles}. Logto's endpoint: `/api/users/{id}/roles`. */
export interface UserRolesArgs extends ArgsOf<typeof userRoles>, TenantArgs {}

export interface UserRoles extends OutputsOf<typeof userRoles> {}

/**
 * All roles of a user. Roles that are not declared are removed from the user. To assign one role and leave the others
 * unchanged, use `RoleAssignment`. Logto's endpoint: `/api/users/{id}/roles`.
 *
 * @example
 * new logto.UserRoles("ann", { userId: ann.id, roleIds: [clerk.id] });
 */
export class UserRoles extends LogtoResource {
  constructor(name: string, args: UserRolesArgs, options?: ResourceOptions) {
    super(userRoles, name, args, options);
  }
}
