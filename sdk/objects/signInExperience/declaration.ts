import { BEFORE, type SingletonDeclaration } from "../../declaration";
import { branding, color, customUiAssets, customUiCsp, languageInfo } from "./declaration/appearance";
import { passkeySignIn, signIn, signUp, signUpProfileFields, socialSignIn } from "./declaration/methods";
import { forgotPasswordMethods, passwordExpiration, passwordPolicy, usernamePolicy } from "./declaration/passwords";
import {
  adaptiveMfa,
  captchaPolicy,
  emailBlocklistPolicy,
  mfa,
  sentinelPolicy,
  verificationCodePolicy,
} from "./declaration/security";

/** Logto's endpoint: /api/sign-in-exp. A tenant has one, which is always there. Each argument is replaced as a whole. */
export const signInExperience = {
  kind: "singleton",
  className: "SignInExperience",
  module: "signInExperience",
  noun: "sign-in experience",
  since: "1.28",
  path: "/sign-in-exp",
  idParts: [],
  changedBy: "patch",
  properties: {
    /** The colours of the pages. */
    color,
    /** The images of the pages, as absolute URLs. A key that you leave out is removed. */
    branding,
    /** Whether Logto's name is hidden. Only Logto Cloud takes `true`. */
    hideLogtoBranding: { type: "boolean", cloudOnly: true, since: "1.33" },
    /** The language of the pages. */
    languageInfo,
    /** The URL of the terms of use, at most 2048 characters. An empty text is the same as none. */
    termsOfUseUrl: { type: "string", nullable: true, format: "url", maxLength: 2048 },
    /** The URL of the privacy policy, at most 2048 characters. An empty text is the same as none. */
    privacyPolicyUrl: { type: "string", nullable: true, format: "url", maxLength: 2048 },
    /** The URL of a page that helps users. An empty text is the same as none. */
    supportWebsiteUrl: { type: "string", nullable: true, format: "url" },
    /**
     * The URL to which Logto sends users who open a page of the sign-in without having started one. An empty text is the same as
     * none.
     */
    unknownSessionRedirectUrl: { type: "string", nullable: true, format: "url" },
    /** The e-mail address that helps users. An empty text is the same as none. */
    supportEmail: { type: "string", nullable: true, format: "email" },
    /** When users must agree to the terms: never by a tick, by a tick at sign-up, or by a tick in any case. */
    agreeToTermsPolicy: { type: "string", oneOf: ["Automatic", "ManualRegistrationOnly", "Manual"] },
    /** Whether users can sign in, sign up, or both. */
    signInMode: { type: "string", oneOf: ["SignIn", "Register", "SignInAndRegister"] },
    /** What a new user must give. Change it together with `signIn`, because Logto checks one against the other. */
    signUp,
    /** How users can sign in. */
    signIn,
    /** How users sign in by social accounts. */
    socialSignIn,
    /**
     * The targets of the social connectors on the page, such as `github`, in the order of the page. Logto silently drops a target
     * without a connector.
     */
    socialSignInConnectorTargets: { type: "list", items: { type: "string" } },
    /** CSS for the pages. An empty text is the same as none. */
    customCss: { type: "string", nullable: true },
    /** HTML that replaces parts of the pages, by their path, such as `/sign-in`. */
    customContent: { type: "map", values: { type: "string" } },
    /** Pages of your own in place of Logto's. Only Logto Cloud can store them. `null` means Logto's pages. */
    customUiAssets,
    /** What pages of your own may load from other sites. Only Logto Cloud takes sources. */
    customUiCsp,
    /** The rules for passwords. Logto adds its defaults to each part that is given. */
    passwordPolicy,
    /** The second factors of users. If it has no factors, Logto disables `adaptiveMfa`. */
    mfa,
    /** When Logto asks for a second factor. */
    adaptiveMfa,
    /** Whether users can sign in through the connectors of their enterprises. */
    singleSignOnEnabled: { type: "boolean" },
    /** Whether the pages ask for a CAPTCHA. If the provider of CAPTCHAs is deleted, Logto disables it. */
    captchaPolicy,
    /** When Logto locks an identifier after failed attempts. */
    sentinelPolicy,
    /** Which e-mail addresses cannot sign up. */
    emailBlocklistPolicy,
    /** The rules for codes that Logto sends. */
    verificationCodePolicy,
    /**
     * How users can reset a forgotten password. Each method requires a connector that sends codes. `null` means every method for
     * which there is a connector, and `[]` means none.
     */
    forgotPasswordMethods,
    /** The sign-in with passkeys. */
    passkeySignIn,
    /**
     * The profile fields that a new user is asked for, in the order of the page. `null` means all of the tenant's fields. Logto
     * silently drops a field that the tenant does not have. Logto 1.39 and 1.40 store only `null`.
     */
    signUpProfileFields,
    /** Whether passwords expire. Deleting the resource disables it where Logto had no setting before. */
    passwordExpiration,
    /** The rules for the usernames that users choose themselves. */
    usernamePolicy,
  },
  outputs: {
    /** What the declared arguments were before a program declared them, for a deletion to put back. It is a Pulumi secret. */
    before: BEFORE,
  },
} as const satisfies SingletonDeclaration;
