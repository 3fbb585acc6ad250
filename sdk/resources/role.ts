import type * as pulumi from "@pulumi/pulumi";
import { role } from "../objects/role";
import { LogtoResource, type ResourceOptions, type TenantArgs, withName } from "./logtoResource";

/** Whom a role is for. */
export type RoleType = "User" | "MachineToMachine";

/** The arguments of a {@link Role}. The rules are those of Logto's `/api/roles`. */
export interface RoleArgs extends TenantArgs {
  /** The name, 1 to 128 characters, unique in the tenant. Default: the Pulumi name. */
  name?: pulumi.Input<string>;
  /** What it is for, 1 to 128 characters. Logto demands it. */
  description: pulumi.Input<string>;
  /** Whom it is for. A change replaces the role, the old one first. Default: `"User"`. */
  type?: pulumi.Input<RoleType>;
  /** Does every user get it who is made from now on? Default: `false`. */
  isDefault?: pulumi.Input<boolean>;
  /**
   * The ids of its permissions, each at least 1 character: a set, without order or repetition. Undeclared, it is unmanaged;
   * `[]` empties it.
   */
  scopeIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * A role: permissions of API resources, for users or for machines. Logto's endpoint: `/api/roles`.
 *
 * @example
 * const clerk = new logto.Role("clerk", { description: "Order clerk", scopeIds: [orders.scopeId("read:orders")] });
 */
export class Role extends LogtoResource {
  declare public readonly name: pulumi.Output<string>;
  declare public readonly description: pulumi.Output<string>;
  declare public readonly type: pulumi.Output<RoleType>;
  declare public readonly isDefault: pulumi.Output<boolean>;
  declare public readonly scopeIds: pulumi.Output<string[] | undefined>;

  constructor(name: string, args: RoleArgs, options?: ResourceOptions) {
    super(role, name, withName(name, args, options), options);
  }

  /** Reads a role that exists, by its id. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, args: TenantArgs = {}, options?: ResourceOptions): Role {
    return new Role(name, args as RoleArgs, { ...options, id });
  }
}
