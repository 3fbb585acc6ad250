import type * as pulumi from "@pulumi/pulumi";
import type { NestedArgsOf, Shown, TextsOf } from "../../resource/types";
import type { branding, color, customUiAssets, customUiCsp, languageInfo } from "./declaration/appearance";
import type { passkeySignIn, signIn, signUp, signUpProfileFields, socialSignIn } from "./declaration/methods";
import type {
  forgotPasswordMethods,
  passwordExpiration,
  passwordPolicy,
  usernamePolicy,
} from "./declaration/passwords";
import type {
  adaptiveMfa,
  captchaPolicy,
  emailBlocklistPolicy,
  mfa,
  sentinelPolicy,
  verificationCodePolicy,
} from "./declaration/security";

// These are the tables of the parts, and not the declaration, because only the former keep their texts in the package.

/** The languages that Logto knows. */
export type LanguageTag = TextsOf<typeof languageInfo, "fallbackLanguage">;

/** What users can sign in with. */
export type SignInIdentifier = TextsOf<(typeof signIn)["properties"]["methods"]["items"], "identifier">;

/** The kinds of second factors. */
export type MfaFactor = (typeof mfa)["properties"]["factors"]["items"]["oneOf"][number];

/** Whether users must set up a second factor, and when Logto asks them to. */
export type MfaPolicy = TextsOf<typeof mfa, "policy">;

/** The ways to reset a forgotten password. */
export type ForgotPasswordMethod = (typeof forgotPasswordMethods)["items"]["oneOf"][number];

/** The colours of the sign-in pages. */
export interface SignInExperienceColorArgs extends NestedArgsOf<typeof color>, Shown {}

/** The images of the sign-in pages, as absolute URLs. */
export interface SignInExperienceBrandingArgs extends NestedArgsOf<typeof branding>, Shown {}

/** The language of the sign-in pages. */
export interface LanguageInfoArgs extends NestedArgsOf<typeof languageInfo, { fallbackLanguage: LanguageTag }>, Shown {}

/** Something that a new user must give in addition. */
export interface SecondaryIdentifierArgs
  extends NestedArgsOf<(typeof signUp)["properties"]["secondaryIdentifiers"]["items"]>, Shown {}

/** What a new user must give. */
export interface SignUpArgs
  extends
    NestedArgsOf<
      typeof signUp,
      {
        identifiers: pulumi.Input<SignInIdentifier>[];
        secondaryIdentifiers: pulumi.Input<SecondaryIdentifierArgs>[];
      }
    >,
    Shown {}

/** A way to sign in. */
export interface SignInMethodArgs
  extends NestedArgsOf<(typeof signIn)["properties"]["methods"]["items"], { identifier: SignInIdentifier }>, Shown {}

/** How users can sign in. */
export interface SignInArgs extends NestedArgsOf<typeof signIn, { methods: pulumi.Input<SignInMethodArgs>[] }>, Shown {}

/** How users sign in by social accounts. */
export interface SocialSignInArgs extends NestedArgsOf<typeof socialSignIn>, Shown {}

/** Uploaded pages in place of Logto's. */
export interface CustomUiAssetsArgs extends NestedArgsOf<typeof customUiAssets>, Shown {}

/** What pages of your own may load from other sites. */
export interface CustomUiCspArgs extends NestedArgsOf<typeof customUiCsp>, Shown {}

type PasswordPolicy = (typeof passwordPolicy)["properties"];

/** How long a password must be. */
export interface PasswordLengthArgs extends NestedArgsOf<PasswordPolicy["length"]>, Shown {}

/** Which characters a password must have. */
export interface PasswordCharacterTypesArgs extends NestedArgsOf<PasswordPolicy["characterTypes"]>, Shown {}

/** Which passwords are refused. */
export interface PasswordRejectsArgs extends NestedArgsOf<PasswordPolicy["rejects"]>, Shown {}

/** The rules for passwords. */
export interface PasswordPolicyArgs
  extends
    NestedArgsOf<
      typeof passwordPolicy,
      { length: PasswordLengthArgs; characterTypes: PasswordCharacterTypesArgs; rejects: PasswordRejectsArgs }
    >,
    Shown {}

/** Whether passwords expire. */
export interface PasswordExpirationArgs extends NestedArgsOf<typeof passwordExpiration>, Shown {}

/** The characters that a username may have. */
export interface UsernameCharactersArgs
  extends NestedArgsOf<(typeof usernamePolicy)["properties"]["allowedChars"]>, Shown {}

/** The rules for usernames. */
export interface UsernamePolicyArgs
  extends NestedArgsOf<typeof usernamePolicy, { allowedChars: UsernameCharactersArgs }>, Shown {}

/** The second factors of users. */
export interface MfaArgs
  extends NestedArgsOf<typeof mfa, { factors: pulumi.Input<MfaFactor>[]; policy: MfaPolicy }>, Shown {}

/** When Logto asks for a second factor. */
export interface AdaptiveMfaArgs extends NestedArgsOf<typeof adaptiveMfa>, Shown {}

/** Whether the sign-in pages ask for a CAPTCHA. */
export interface CaptchaPolicyArgs extends NestedArgsOf<typeof captchaPolicy>, Shown {}

/** When Logto locks an identifier after failed attempts. */
export interface SentinelPolicyArgs extends NestedArgsOf<typeof sentinelPolicy>, Shown {}

/** Which e-mail addresses cannot sign up. */
export interface EmailBlocklistPolicyArgs extends NestedArgsOf<typeof emailBlocklistPolicy>, Shown {}

/** The rules for codes that Logto sends. */
export interface VerificationCodePolicyArgs extends NestedArgsOf<typeof verificationCodePolicy>, Shown {}

/** The sign-in with passkeys. */
export interface PasskeySignInArgs extends NestedArgsOf<typeof passkeySignIn>, Shown {}

/** A profile field that a new user is asked for. */
export interface SignUpProfileFieldArgs extends NestedArgsOf<(typeof signUpProfileFields)["items"]>, Shown {}
