import * as pulumi from "@pulumi/pulumi";
import { childOptions, LogtoResource, orNone, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, NestedArgsOf, OutputsOf, Shown, TenantArgs, TextsOf } from "../../resource/types";
import { ApplicationSecret } from "../applicationSecret/resource";
import { application, CONFIDENTIAL_TYPES, DEFAULT_SECRET_NAME } from "./declaration";

/** The types of applications. SAML applications are not included, because Logto has another endpoint for them. */
export type ApplicationType = TextsOf<typeof application, "type">;

/** The types of applications that have a secret. */
export type ConfidentialApplicationType = (typeof CONFIDENTIAL_TYPES)[number];

type Properties = (typeof application)["properties"];

/** The OpenID Connect settings of an application. Logto replaces them as a whole. */
export interface OidcClientMetadataArgs extends NestedArgsOf<Properties["oidcClientMetadata"]>, Shown {}

/** Logto's own settings of an application. Logto replaces them as a whole. */
export interface CustomClientMetadataArgs extends NestedArgsOf<Properties["customClientMetadata"]>, Shown {}

/** The site behind a protected application. Only Logto Cloud has protected applications. */
export interface ProtectedAppMetadataArgs extends NestedArgsOf<Properties["protectedAppMetadata"]>, Shown {}

interface Named<Type extends ApplicationType> {
  type: Type;
  oidcClientMetadata: OidcClientMetadataArgs;
  customClientMetadata: CustomClientMetadataArgs;
  protectedAppMetadata: ProtectedAppMetadataArgs;
}

/** The arguments of an {@link Application}. Logto's endpoint: `/api/applications`. */
export interface ApplicationArgs<Type extends ApplicationType = ApplicationType>
  extends ArgsOf<typeof application, Named<Type>>, TenantArgs {}

export interface Application<Type extends ApplicationType = ApplicationType> extends OutputsOf<
  typeof application,
  Named<Type>
> {}

/**
 * An application that signs in users, or a machine that calls APIs by itself. Logto's endpoint: `/api/applications`.
 *
 * @example
 * const web = new logto.Application("web", {
 *   type: "SPA",
 *   oidcClientMetadata: { redirectUris: ["https://acme.example/callback"] },
 * });
 * const robot = new logto.Application("robot", { type: "MachineToMachine" });
 * export const secret = robot.secret;
 */
export class Application<Type extends ApplicationType = ApplicationType> extends LogtoResource {
  /**
   * The secret that Logto created together with the application. It is a Pulumi secret. A child resource holds it, so that it
   * stays known in a preview that changes the application. It is undefined for types without a secret, and after `get`; there,
   * `ApplicationSecret.get(name, "<application id>/Default secret")` reads it.
   */
  public readonly secret: pulumi.Output<Type extends ConfidentialApplicationType ? string : undefined>;

  constructor(name: string, args: ApplicationArgs<Type>, options?: ResourceOptions) {
    super(application, name, args, options);
    this.secret = secretOf(this, name, args, options) as Application<Type>["secret"];
  }
}

function secretOf(
  parent: Application,
  name: string,
  given: ApplicationArgs | undefined,
  options?: ResourceOptions,
): pulumi.Output<string | undefined> {
  const args = orNone(given);
  const isConfidential = CONFIDENTIAL_TYPES.some((type) => type === args.type);
  if (!isConfidential || options?.id !== undefined) {
    return pulumi.output(undefined);
  }
  const tenant = args.tenant === undefined ? {} : { tenant: args.tenant };
  const secret = new ApplicationSecret(
    `${name}-secret`,
    { ...tenant, applicationId: parent.id, name: DEFAULT_SECRET_NAME },
    { ...childOptions(parent, options), adopt: true },
  );
  return secret.value;
}
