import type * as pulumi from "@pulumi/pulumi";
import { applicationRoles } from "../objects/applicationRoles";
import { LogtoResource, type ResourceOptions, type TenantArgs } from "./logtoResource";

/** The arguments of {@link ApplicationRoles}. The rules are those of Logto's `/api/applications/{id}/roles`. */
export interface ApplicationRolesArgs extends TenantArgs {
  /** The machine-to-machine application, at least 1 character. A change replaces the set. */
  applicationId: pulumi.Input<string>;
  /** The ids of all its roles, of type `MachineToMachine`, each at least 1 character. Any other role is taken from it; `[]` takes all. */
  roleIds: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * All roles of a machine-to-machine application: what is not declared is taken away. To give one role and leave the others
 * alone, use `RoleAssignment`. Logto's endpoint: `/api/applications/{id}/roles`.
 *
 * @example
 * new logto.ApplicationRoles("robot", { applicationId: robot.id, roleIds: [importer.id] });
 */
export class ApplicationRoles extends LogtoResource {
  declare public readonly applicationId: pulumi.Output<string>;
  declare public readonly roleIds: pulumi.Output<string[]>;

  constructor(name: string, args: ApplicationRolesArgs, options?: ResourceOptions) {
    super(applicationRoles, name, args, options);
  }

  /** Reads the roles of an application, by its id. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): ApplicationRoles {
    return new ApplicationRoles(name, args as ApplicationRolesArgs, { ...options, id });
  }
}
