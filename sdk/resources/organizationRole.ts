import type * as pulumi from "@pulumi/pulumi";
import { organizationRole } from "../objects/organizationRole";
import { LogtoResource, type ResourceOptions, type TenantArgs, withName } from "./logtoResource";
import type { RoleType } from "./role";

/** The arguments of an {@link OrganizationRole}. The rules are those of Logto's `/api/organization-roles`. */
export interface OrganizationRoleArgs extends TenantArgs {
  /** The name, 1 to 128 characters, unique in the tenant. Default: the Pulumi name. */
  name?: pulumi.Input<string>;
  /** What it is for, at most 256 characters. Empty and absent are one. */
  description?: pulumi.Input<string>;
  /** Whom it is for. A change replaces the role, the old one first. Default: `"User"`. */
  type?: pulumi.Input<RoleType>;
  /**
   * The ids of its organization permissions, each at least 1 character: a set, without order or repetition. Undeclared, it is
   * unmanaged; `[]` empties it.
   */
  scopeIds?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The ids of its permissions of API resources, each at least 1 character: a set, without order or repetition. Undeclared,
   * it is unmanaged; `[]` empties it.
   */
  resourceScopeIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * A role of the organization template: what a member is in an organization. Logto's endpoint: `/api/organization-roles`.
 *
 * @example
 * const admin = new logto.OrganizationRole("admin", { scopeIds: [invite.id] });
 */
export class OrganizationRole extends LogtoResource {
  declare public readonly name: pulumi.Output<string>;
  declare public readonly description: pulumi.Output<string | undefined>;
  declare public readonly type: pulumi.Output<RoleType>;
  declare public readonly scopeIds: pulumi.Output<string[] | undefined>;
  declare public readonly resourceScopeIds: pulumi.Output<string[] | undefined>;

  constructor(name: string, args: OrganizationRoleArgs = {}, options?: ResourceOptions) {
    super(organizationRole, name, withName(name, args, options), options);
  }

  /** Reads an organization role that exists, by its id. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): OrganizationRole {
    return new OrganizationRole(name, args, { ...options, id });
  }
}
