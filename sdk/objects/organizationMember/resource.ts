import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { organizationMember } from "./declaration";

/** The arguments of an {@link OrganizationMember}. Logto's endpoint: `/api/organizations/{id}/users`. */
export interface OrganizationMemberArgs extends ArgsOf<typeof organizationMember>, TenantArgs {}

export interface OrganizationMember extends OutputsOf<typeof organizationMember> {}

/**
 * A user in an organization, with their roles there. A user who is already a member is adopted without an option. Logto's
 * endpoint: `/api/organizations/{id}/users`.
 *
 * @example
 * new logto.OrganizationMember("ann", { organizationId: acme.id, userId: ann.id, organizationRoleIds: [admin.id] });
 */
export class OrganizationMember extends LogtoResource {
  constructor(name: string, args: OrganizationMemberArgs, options?: ResourceOptions) {
    super(organizationMember, name, args, options);
  }
}
