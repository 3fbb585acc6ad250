import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, NestedArgsOf, OutputsOf, Shown, TenantArgs } from "../../resource/types";
import { organization } from "./declaration";

type Properties = (typeof organization)["properties"];

/** The colours of an organization's sign-in page. Logto replaces them as a whole. */
export interface OrganizationColorArgs extends NestedArgsOf<Properties["color"]>, Shown {}

/** The images of an organization's sign-in page, as absolute URLs. Logto replaces them as a whole. */
export interface OrganizationBrandingArgs extends NestedArgsOf<Properties["branding"]>, Shown {}

interface Named {
  color: OrganizationColorArgs;
  branding: OrganizationBrandingArgs;
}

/** The arguments of an {@link Organization}. Logto's endpoint: `/api/organizations`. */
export interface OrganizationArgs extends ArgsOf<typeof organization, Named>, TenantArgs {}

export interface Organization extends OutputsOf<typeof organization, Named> {}

/**
 * An organization: a customer or a team, with members. Logto's endpoint: `/api/organizations`.
 *
 * @example
 * const acme = new logto.Organization("acme", { customData: { plan: "pro" } });
 */
export class Organization extends LogtoResource {
  constructor(name: string, args: OrganizationArgs = {}, options?: ResourceOptions) {
    super(organization, name, args, options);
  }
}
