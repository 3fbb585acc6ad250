import type * as pulumi from "@pulumi/pulumi";
import { organizationJit } from "../objects/organizationJit";
import { LogtoResource, type ResourceOptions, type TenantArgs } from "./logtoResource";

/** The arguments of an {@link OrganizationJit}. The rules are those of Logto's `/api/organizations/{id}/jit`. */
export interface OrganizationJitArgs extends TenantArgs {
  /** The organization, at least 1 character. A change replaces the provisioning. */
  organizationId: pulumi.Input<string>;
  /**
   * Whoever signs up with an e-mail address of one of these domains becomes a member, each 1 to 128 characters: a set, without
   * order or repetition. Logto keeps the spelling. Undeclared, it is unmanaged; `[]` empties it.
   */
  emailDomains?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The ids of the organization roles that who joins so gets, each at least 1 character: a set, without order or repetition.
   * Undeclared, it is unmanaged; `[]` empties it.
   */
  organizationRoleIds?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The ids of the SSO connectors whose users become members, each at least 1 character: a set, without order or repetition.
   * Undeclared, it is unmanaged; `[]` empties it.
   */
  ssoConnectorIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * Who joins an organization just in time, and as what. Destroying it empties the sets that it declares. Logto's endpoint:
 * `/api/organizations/{id}/jit`.
 *
 * @example
 * new logto.OrganizationJit("acme", { organizationId: acme.id, emailDomains: ["acme.example"] });
 */
export class OrganizationJit extends LogtoResource {
  declare public readonly organizationId: pulumi.Output<string>;
  declare public readonly emailDomains: pulumi.Output<string[] | undefined>;
  declare public readonly organizationRoleIds: pulumi.Output<string[] | undefined>;
  declare public readonly ssoConnectorIds: pulumi.Output<string[] | undefined>;

  constructor(name: string, args: OrganizationJitArgs, options?: ResourceOptions) {
    super(organizationJit, name, args, options);
  }

  /** Reads the just-in-time provisioning of an organization, by its id. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): OrganizationJit {
    return new OrganizationJit(name, args as OrganizationJitArgs, { ...options, id });
  }
}
