import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { applicationRoles } from "./declaration";

/** The arguments of {@link ApplicationRoles}. Logto's endpoint: `/api/applications/{id}/roles`. */
export interface ApplicationRolesArgs extends ArgsOf<typeof applicationRoles>, TenantArgs {}

export interface ApplicationRoles extends OutputsOf<typeof applicationRoles> {}

/**
 * All roles of a machine-to-machine application. Roles that are not declared are removed from it. To assign one role and leave
 * the others unchanged, use `RoleAssignment`. Logto's endpoint: `/api/applications/{id}/roles`.
 *
 * @example
 * new logto.ApplicationRoles("robot", { applicationId: robot.id, roleIds: [importer.id] });
 */
export class ApplicationRoles extends LogtoResource {
  constructor(name: string, args: ApplicationRolesArgs, options?: ResourceOptions) {
    super(applicationRoles, name, args, options);
  }
}
