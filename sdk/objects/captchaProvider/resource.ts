import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, NestedArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import { captchaProvider } from "./declaration";

type Variants = (typeof captchaProvider)["properties"]["config"]["variants"];

/** The configuration of Cloudflare Turnstile. */
export interface TurnstileConfigArgs extends NestedArgsOf<{ readonly properties: Variants["Turnstile"] }> {
  /** The service of Cloudflare. */
  type: "Turnstile";
}

/** The configuration of reCAPTCHA Enterprise. */
export interface RecaptchaEnterpriseConfigArgs extends NestedArgsOf<{
  readonly properties: Variants["RecaptchaEnterprise"];
}> {
  /** The service of Google. */
  type: "RecaptchaEnterprise";
}

interface Named {
  config: TurnstileConfigArgs | RecaptchaEnterpriseConfigArgs;
}

/** The arguments of a {@link CaptchaProvider}. Logto's endpoint: `/api/captcha-provider`. */
export interface CaptchaProviderArgs extends ArgsOf<typeof captchaProvider, Named>, TenantArgs {}

export interface CaptchaProvider extends OutputsOf<typeof captchaProvider, Named> {}

/**
 * The service that tells people from programs when they sign in. A tenant has one at most. The sign-in experience says whether
 * it is used: when the provider is deleted, Logto sets the `captchaPolicy` there to `{ enabled: false }`. Logto's endpoint:
 * `/api/captcha-provider`.
 *
 * @example
 * new logto.CaptchaProvider("turnstile", {
 *   config: { type: "Turnstile", siteKey: "0x4AAA", secretKey: process.env.TURNSTILE_SECRET ?? "" },
 * });
 */
export class CaptchaProvider extends LogtoResource {
  constructor(name: string, args: CaptchaProviderArgs, options?: ResourceOptions) {
    super(captchaProvider, name, args, options);
  }
}
