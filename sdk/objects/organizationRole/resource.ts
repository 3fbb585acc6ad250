import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { organizationRole } from "./declaration";

/** The arguments of an {@link OrganizationRole}. Logto's endpoint: `/api/organization-roles`. */
export interface OrganizationRoleArgs extends ArgsOf<typeof organizationRole>, TenantArgs {}

export interface OrganizationRole extends OutputsOf<typeof organizationRole> {}

/**
 * A role that members can have in any organization. Roles belong to the organization template, which all organizations share.
 * Logto's endpoint: `/api/organization-roles`.
 *
 * @example
 * const admin = new logto.OrganizationRole("admin", { scopeIds: [invite.id] });
 */
export class OrganizationRole extends LogtoResource {
  constructor(name: string, args: OrganizationRoleArgs = {}, options?: ResourceOptions) {
    super(organizationRole, name, args, options);
  }
}
