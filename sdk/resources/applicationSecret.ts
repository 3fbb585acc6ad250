import type * as pulumi from "@pulumi/pulumi";
import { applicationSecret } from "../objects/applicationSecret";
import { LogtoResource, type ResourceOptions, type TenantArgs, withAutoName } from "./logtoResource";

/** The arguments of an {@link ApplicationSecret}. The rules are those of Logto's `/api/applications/{id}/secrets`. */
export interface ApplicationSecretArgs extends TenantArgs {
  /** The application, of a type that has secrets. At least 1 character. A change replaces the secret. */
  applicationId: pulumi.Input<string>;
  /**
   * The name, 1 to 256 characters, unique in the application. A change replaces the secret. Default: the Pulumi name with
   * a short suffix, so that a new secret can stand beside the old one. With a name of your own a replacement has to delete
   * first, and has a gap.
   */
  name?: pulumi.Input<string>;
  /** When it stops working, ms since the epoch, at least 0 and in the future. A change replaces the secret. Default: never. */
  expiresAt?: pulumi.Input<number>;
  /**
   * Any text, such as a date. A change replaces the secret: the new one is made, then what refers to it is updated, then
   * the old one goes.
   */
  rotation?: pulumi.Input<string>;
}

/**
 * A secret of an application, beside the one that the application was made with. Logto's endpoint:
 * `/api/applications/{id}/secrets`.
 *
 * @example
 * const secret = new logto.ApplicationSecret("ci", { applicationId: robot.id, rotation: "2026-11" });
 * export const value = secret.value;
 */
export class ApplicationSecret extends LogtoResource {
  declare public readonly applicationId: pulumi.Output<string>;
  declare public readonly name: pulumi.Output<string>;
  declare public readonly expiresAt: pulumi.Output<number | undefined>;
  declare public readonly rotation: pulumi.Output<string | undefined>;
  /** The secret itself, made by Logto. A Pulumi secret. */
  declare public readonly value: pulumi.Output<string>;

  constructor(name: string, args: ApplicationSecretArgs, options?: ResourceOptions) {
    super(applicationSecret, name, withAutoName(name, args, options), options);
  }

  /** Reads a secret that exists. Its id is `<application id>/<name of the secret>`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): ApplicationSecret {
    return new ApplicationSecret(name, args as ApplicationSecretArgs, { ...options, id });
  }
}
