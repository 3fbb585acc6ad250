import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { organizationRole } from "./declaration";

/** The arguments of an {@link OrganizationRole}. The rules are those of Logto's `/api/organization-roles`. */
export interface OrganizationRoleArgs extends ArgsOf<typeof organizationRole>, TenantArgs {}

export interface OrganizationRole extends OutputsOf<typeof organizationRole> {}

/**
 * A role of the organization template: what a member is in an organization. Logto's endpoint: `/api/organization-roles`.
 *
 * @example
 * const admin = new logto.OrganizationRole("admin", { scopeIds: [invite.id] });
 */
export class OrganizationRole extends LogtoResource {
  constructor(name: string, args: OrganizationRoleArgs = {}, options?: ResourceOptions) {
    super(organizationRole, name, args, options);
  }
}
