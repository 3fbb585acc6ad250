import type * as pulumi from "@pulumi/pulumi";
import { organization } from "../objects/organization";
import { LogtoResource, type ResourceOptions, type TenantArgs, withName } from "./logtoResource";

/** The colours of an organization's sign-in page. Logto replaces them whole. */
export interface OrganizationColorArgs {
  /** The main colour, such as `#6139f6`. */
  primaryColor?: pulumi.Input<string>;
  /** The main colour in dark mode, such as `#8768f8`. */
  darkPrimaryColor?: pulumi.Input<string>;
  /** Is there a dark mode? */
  isDarkModeEnabled?: pulumi.Input<boolean>;
}

/** The pictures of an organization's sign-in page, as absolute URLs. Logto replaces them whole. */
export interface OrganizationBrandingArgs {
  /** The logo. */
  logoUrl?: pulumi.Input<string>;
  /** The logo in dark mode. */
  darkLogoUrl?: pulumi.Input<string>;
  /** The icon of the page. */
  favicon?: pulumi.Input<string>;
  /** The icon of the page in dark mode. */
  darkFavicon?: pulumi.Input<string>;
}

/** The arguments of an {@link Organization}. The rules are those of Logto's `/api/organizations`. */
export interface OrganizationArgs extends TenantArgs {
  /** The name, 1 to 128 characters. It need not be unique. Default: the Pulumi name. */
  name?: pulumi.Input<string>;
  /** What it is, at most 256 characters. Empty and absent are one. */
  description?: pulumi.Input<string>;
  /** Any JSON object. Undeclared, it is unmanaged; `{}` empties it. */
  customData?: pulumi.Input<Record<string, unknown>>;
  /** Must its members use a second factor? Default: `false`. */
  isMfaRequired?: pulumi.Input<boolean>;
  /** The colours of its sign-in page. Removing it resets them. */
  color?: pulumi.Input<OrganizationColorArgs>;
  /** The pictures of its sign-in page. Removing it resets them. */
  branding?: pulumi.Input<OrganizationBrandingArgs>;
  /** CSS for its sign-in page. Empty and absent are one. */
  customCss?: pulumi.Input<string>;
}

/**
 * An organization: a customer or a team, with members. Logto's endpoint: `/api/organizations`.
 *
 * @example
 * const acme = new logto.Organization("acme", { customData: { plan: "pro" } });
 */
export class Organization extends LogtoResource {
  declare public readonly name: pulumi.Output<string>;
  declare public readonly description: pulumi.Output<string | undefined>;
  declare public readonly customData: pulumi.Output<Record<string, unknown> | undefined>;
  declare public readonly isMfaRequired: pulumi.Output<boolean>;
  declare public readonly color: pulumi.Output<pulumi.Unwrap<OrganizationColorArgs> | undefined>;
  declare public readonly branding: pulumi.Output<pulumi.Unwrap<OrganizationBrandingArgs> | undefined>;
  declare public readonly customCss: pulumi.Output<string | undefined>;

  constructor(name: string, args: OrganizationArgs = {}, options?: ResourceOptions) {
    super(organization, name, withName(name, args, options), options);
  }

  /** Reads an organization that exists, by its id. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): Organization {
    return new Organization(name, args, { ...options, id });
  }
}
