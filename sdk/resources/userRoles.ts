import type * as pulumi from "@pulumi/pulumi";
import { userRoles } from "../objects/userRoles";
import { LogtoResource, type ResourceOptions, type TenantArgs } from "./logtoResource";

/** The arguments of {@link UserRoles}. The rules are those of Logto's `/api/users/{id}/roles`. */
export interface UserRolesArgs extends TenantArgs {
  /** The user, at least 1 character. A change replaces the set. */
  userId: pulumi.Input<string>;
  /** The ids of all his roles, of type `User`, each at least 1 character. Any other role is taken from him, a default one too; `[]` takes all. */
  roleIds: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * All roles of a user: what is not declared is taken away. To give one role and leave the others alone, use
 * `RoleAssignment`. Logto's endpoint: `/api/users/{id}/roles`.
 *
 * @example
 * new logto.UserRoles("ann", { userId: ann.id, roleIds: [clerk.id] });
 */
export class UserRoles extends LogtoResource {
  declare public readonly userId: pulumi.Output<string>;
  declare public readonly roleIds: pulumi.Output<string[]>;

  constructor(name: string, args: UserRolesArgs, options?: ResourceOptions) {
    super(userRoles, name, args, options);
  }

  /** Reads the roles of a user, by his id. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, args: TenantArgs = {}, options?: ResourceOptions): UserRoles {
    return new UserRoles(name, args as UserRolesArgs, { ...options, id });
  }
}
