import type * as pulumi from "@pulumi/pulumi";
import { organizationScope } from "../objects/organizationScope";
import { LogtoResource, type ResourceOptions, type TenantArgs, withName } from "./logtoResource";

/** The arguments of an {@link OrganizationScope}. The rules are those of Logto's `/api/organization-scopes`. */
export interface OrganizationScopeArgs extends TenantArgs {
  /** The name, 1 to 128 characters, unique in the tenant. Default: the Pulumi name. */
  name?: pulumi.Input<string>;
  /** What it allows, at most 256 characters. Empty and absent are one. */
  description?: pulumi.Input<string>;
}

/**
 * A permission of the organization template: what members may do in their organization. Logto's endpoint:
 * `/api/organization-scopes`.
 *
 * @example
 * const invite = new logto.OrganizationScope("invite:member", { description: "Invite members" });
 */
export class OrganizationScope extends LogtoResource {
  declare public readonly name: pulumi.Output<string>;
  declare public readonly description: pulumi.Output<string | undefined>;

  constructor(name: string, args: OrganizationScopeArgs = {}, options?: ResourceOptions) {
    super(organizationScope, name, withName(name, args, options), options);
  }

  /** Reads an organization permission that exists, by its id. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): OrganizationScope {
    return new OrganizationScope(name, args, { ...options, id });
  }
}
