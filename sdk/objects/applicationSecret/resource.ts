import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { applicationSecret } from "./declaration";

/** The arguments of an {@link ApplicationSecret}. Logto's endpoint: `/api/applications/{id}/secrets`. */
export interface ApplicationSecretArgs extends ArgsOf<typeof applicationSecret>, TenantArgs {}

export interface ApplicationSecret extends OutputsOf<typeof applicationSecret> {}

/**
 * A further secret of an application, in addition to the one that Logto creates together with it. Logto's endpoint:
 * `/api/applications/{id}/secrets`.
 *
 * @example
 * const secret = new logto.ApplicationSecret("ci", { applicationId: robot.id, rotation: "2026-11" });
 * export const value = secret.value;
 */
export class ApplicationSecret extends LogtoResource {
  constructor(name: string, args: ApplicationSecretArgs, options?: ResourceOptions) {
    super(applicationSecret, name, args, options);
  }
}
