import type { KeyedDeclaration } from "../../declaration";

/** Logto's endpoint: /api/captcha-provider. */
export const captchaProvider = {
  kind: "keyed",
  className: "CaptchaProvider",
  module: "captchaProvider",
  noun: "captcha provider",
  since: "1.28",
  path: "/captcha-provider",
  properties: {
    /**
     * The service, by its `type`, and its keys: `Turnstile` with `siteKey` and `secretKey`, or `RecaptchaEnterprise` with
     * `siteKey`, `secretKey` and `projectId`. All of it is a Pulumi secret. Logto does not check the keys, and replaces all of
     * it with each change.
     */
    config: {
      type: "union",
      required: true,
      secret: true,
      /** The service: `Turnstile` is that of Cloudflare, `RecaptchaEnterprise` that of Google. */
      discriminator: "type",
      variants: {
        Turnstile: {
          /** The public key, by which the sign-in page names the site to the service. */
          siteKey: { type: "string", required: true },
          /** The key with which Logto asks the service; for `RecaptchaEnterprise`, an API key of Google Cloud. */
          secretKey: { type: "string", required: true },
        },
        RecaptchaEnterprise: {
          /** The public key, by which the sign-in page names the site to the service. */
          siteKey: { type: "string", required: true },
          /** The key with which Logto asks the service; for `RecaptchaEnterprise`, an API key of Google Cloud. */
          secretKey: { type: "string", required: true },
          /** The id of the project in Google Cloud. Of `RecaptchaEnterprise` alone. */
          projectId: { type: "string", required: true },
          /** The domain from which the browser loads reCAPTCHA. Of `RecaptchaEnterprise` alone. New in Logto 1.35. Default: none is stored. */
          domain: { type: "string", since: "1.35" },
          /** Whether users see a checkbox. Of `RecaptchaEnterprise` alone. New in Logto 1.35. Default: none is stored. */
          mode: { type: "string", oneOf: ["invisible", "checkbox"], since: "1.35" },
        },
      },
    },
  },
  outputs: {},
  idParts: [],
} as const satisfies KeyedDeclaration;
