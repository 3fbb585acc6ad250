import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs, TextsOf } from "../../resource/types";
import { role } from "./declaration";

/** Whether a role is for users or for machine-to-machine applications. */
export type RoleType = TextsOf<typeof role, "type">;

/** The arguments of a {@link Role}. Logto's endpoint: `/api/roles`. */
export interface RoleArgs extends ArgsOf<typeof role>, TenantArgs {}

export interface Role extends OutputsOf<typeof role> {}

/**
 * A role: a set of permissions of API resources, for users or for machines. Logto's endpoint: `/api/roles`.
 *
 * @example
 * const clerk = new logto.Role("clerk", { description: "Order clerk", scopeIds: [orders.scopeId("read:orders")] });
 */
export class Role extends LogtoResource {
  constructor(name: string, args: RoleArgs, options?: ResourceOptions) {
    super(role, name, args, options);
  }
}
