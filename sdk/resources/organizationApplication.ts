import type * as pulumi from "@pulumi/pulumi";
import { organizationApplication } from "../objects/organizationApplication";
import { LogtoResource, type ResourceOptions, type TenantArgs } from "./logtoResource";

/** The arguments of an {@link OrganizationApplication}. The rules are those of Logto's `/api/organizations/{id}/applications`. */
export interface OrganizationApplicationArgs extends TenantArgs {
  /** The organization, at least 1 character. A change replaces the membership. */
  organizationId: pulumi.Input<string>;
  /** The application, of type `MachineToMachine`, at least 1 character. A change replaces the membership. */
  applicationId: pulumi.Input<string>;
  /**
   * The ids of all its organization roles here, of type `MachineToMachine`, each at least 1 character: a set, without order
   * or repetition. Undeclared, it is unmanaged; `[]` empties it.
   */
  organizationRoleIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * A machine-to-machine application in an organization, with its roles there. One that is in it already is taken as it is.
 * Logto's endpoint: `/api/organizations/{id}/applications`.
 *
 * @example
 * new logto.OrganizationApplication("robot", { organizationId: acme.id, applicationId: robot.id });
 */
export class OrganizationApplication extends LogtoResource {
  declare public readonly organizationId: pulumi.Output<string>;
  declare public readonly applicationId: pulumi.Output<string>;
  declare public readonly organizationRoleIds: pulumi.Output<string[] | undefined>;

  constructor(name: string, args: OrganizationApplicationArgs, options?: ResourceOptions) {
    super(organizationApplication, name, args, options);
  }

  /** Reads an application of an organization. Its id is `<organization id>/<application id>`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): OrganizationApplication {
    return new OrganizationApplication(name, args as OrganizationApplicationArgs, { ...options, id });
  }
}
