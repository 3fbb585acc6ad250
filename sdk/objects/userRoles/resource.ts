import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { userRoles } from "./declaration";

/** The arguments of {@link UserRoles}. The rules are those of Logto's `/api/users/{id}/roles`. */
export interface UserRolesArgs extends ArgsOf<typeof userRoles>, TenantArgs {}

export interface UserRoles extends OutputsOf<typeof userRoles> {}

/**
 * All roles of a user: what is not declared is taken away. To give one role and leave the others alone, use
 * `RoleAssignment`. Logto's endpoint: `/api/users/{id}/roles`.
 *
 * @example
 * new logto.UserRoles("ann", { userId: ann.id, roleIds: [clerk.id] });
 */
export class UserRoles extends LogtoResource {
  constructor(name: string, args: UserRolesArgs, options?: ResourceOptions) {
    super(userRoles, name, args, options);
  }
}
