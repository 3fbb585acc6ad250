import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { organizationJit } from "./declaration";

/** The arguments of an {@link OrganizationJit}. Logto's endpoint: `/api/organizations/{id}/jit`. */
export interface OrganizationJitArgs extends ArgsOf<typeof organizationJit>, TenantArgs {}

export interface OrganizationJit extends OutputsOf<typeof organizationJit> {}

/**
 * The just-in-time provisioning of an organization: which users become members automatically, and with which roles. Destroying
 * it empties the sets that it declares. Logto's endpoint: `/api/organizations/{id}/jit`.
 *
 * @example
 * new logto.OrganizationJit("acme", { organizationId: acme.id, emailDomains: ["acme.example"] });
 */
export class OrganizationJit extends LogtoResource {
  constructor(name: string, args: OrganizationJitArgs, options?: ResourceOptions) {
    super(organizationJit, name, args, options);
  }
}
