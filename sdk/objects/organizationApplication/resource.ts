import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { organizationApplication } from "./declaration";

/** The arguments of an {@link OrganizationApplication}. Logto's endpoint: `/api/organizations/{id}/applications`. */
export interface OrganizationApplicationArgs extends ArgsOf<typeof organizationApplication>, TenantArgs {}

export interface OrganizationApplication extends OutputsOf<typeof organizationApplication> {}

/**
 * A machine-to-machine application in an organization, with its roles there. An application that is already in the
 * organization is adopted without an option. Logto's endpoint: `/api/organizations/{id}/applications`.
 *
 * @example
 * new logto.OrganizationApplication("robot", { organizationId: acme.id, applicationId: robot.id });
 */
export class OrganizationApplication extends LogtoResource {
  constructor(name: string, args: OrganizationApplicationArgs, options?: ResourceOptions) {
    super(organizationApplication, name, args, options);
  }
}
