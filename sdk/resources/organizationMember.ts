import type * as pulumi from "@pulumi/pulumi";
import { organizationMember } from "../objects/organizationMember";
import { LogtoResource, type ResourceOptions, type TenantArgs } from "./logtoResource";

/** The arguments of an {@link OrganizationMember}. The rules are those of Logto's `/api/organizations/{id}/users`. */
export interface OrganizationMemberArgs extends TenantArgs {
  /** The organization, at least 1 character. A change replaces the membership. */
  organizationId: pulumi.Input<string>;
  /** The user, at least 1 character. A change replaces the membership. */
  userId: pulumi.Input<string>;
  /**
   * The ids of all his organization roles here, of type `User`, each at least 1 character: a set, without order or
   * repetition. Undeclared, it is unmanaged; `[]` empties it.
   */
  organizationRoleIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * A user in an organization, with his roles there. A user who is a member already is taken as he is. Logto's endpoint:
 * `/api/organizations/{id}/users`.
 *
 * @example
 * new logto.OrganizationMember("ann", { organizationId: acme.id, userId: ann.id, organizationRoleIds: [admin.id] });
 */
export class OrganizationMember extends LogtoResource {
  declare public readonly organizationId: pulumi.Output<string>;
  declare public readonly userId: pulumi.Output<string>;
  declare public readonly organizationRoleIds: pulumi.Output<string[] | undefined>;

  constructor(name: string, args: OrganizationMemberArgs, options?: ResourceOptions) {
    super(organizationMember, name, args, options);
  }

  /** Reads a member that exists. Its id is `<organization id>/<user id>`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): OrganizationMember {
    return new OrganizationMember(name, args as OrganizationMemberArgs, { ...options, id });
  }
}
