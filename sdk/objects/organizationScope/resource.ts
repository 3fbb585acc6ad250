import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { organizationScope } from "./declaration";

/** The arguments of an {@link OrganizationScope}. Logto's endpoint: `/api/organization-scopes`. */
export interface OrganizationScopeArgs extends ArgsOf<typeof organizationScope>, TenantArgs {}

export interface OrganizationScope extends OutputsOf<typeof organizationScope> {}

/**
 * A permission that members can have in any organization. Permissions belong to the organization template, which all
 * organizations share. Logto's endpoint: `/api/organization-scopes`.
 *
 * @example
 * const invite = new logto.OrganizationScope("invite:member", { description: "Invite members" });
 */
export class OrganizationScope extends LogtoResource {
  constructor(name: string, args: OrganizationScopeArgs = {}, options?: ResourceOptions) {
    super(organizationScope, name, args, options);
  }
}
