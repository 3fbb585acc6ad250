import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { applicationSecret } from "./declaration";

/** The arguments of an {@link ApplicationSecret}. The rules are those of Logto's `/api/applications/{id}/secrets`. */
export interface ApplicationSecretArgs extends ArgsOf<typeof applicationSecret>, TenantArgs {}

export interface ApplicationSecret extends OutputsOf<typeof applicationSecret> {}

/**
 * A secret of an application, beside the one that the application was made with. Logto's endpoint:
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
