import type * as pulumi from "@pulumi/pulumi";
import { LogtoResource, type ResourceOptions } from "../../resource/logtoResource";
import type { ArgsOf, OutputsOf, TenantArgs } from "../../resource/types";
import type {
  AdaptiveMfaArgs,
  CaptchaPolicyArgs,
  CustomUiAssetsArgs,
  CustomUiCspArgs,
  EmailBlocklistPolicyArgs,
  ForgotPasswordMethod,
  LanguageInfoArgs,
  MfaArgs,
  PasskeySignInArgs,
  PasswordExpirationArgs,
  PasswordPolicyArgs,
  SentinelPolicyArgs,
  SignInArgs,
  SignInExperienceBrandingArgs,
  SignInExperienceColorArgs,
  SignUpArgs,
  SignUpProfileFieldArgs,
  SocialSignInArgs,
  UsernamePolicyArgs,
  VerificationCodePolicyArgs,
} from "./arguments";
import { signInExperience } from "./declaration";

interface Named {
  color: SignInExperienceColorArgs;
  branding: SignInExperienceBrandingArgs;
  languageInfo: LanguageInfoArgs;
  signUp: SignUpArgs;
  signIn: SignInArgs;
  socialSignIn: SocialSignInArgs;
  customUiAssets: CustomUiAssetsArgs | null;
  customUiCsp: CustomUiCspArgs;
  passwordPolicy: PasswordPolicyArgs;
  mfa: MfaArgs;
  adaptiveMfa: AdaptiveMfaArgs;
  captchaPolicy: CaptchaPolicyArgs;
  sentinelPolicy: SentinelPolicyArgs;
  emailBlocklistPolicy: EmailBlocklistPolicyArgs;
  verificationCodePolicy: VerificationCodePolicyArgs;
  forgotPasswordMethods: pulumi.Input<ForgotPasswordMethod>[] | null;
  passkeySignIn: PasskeySignInArgs;
  signUpProfileFields: pulumi.Input<SignUpProfileFieldArgs>[] | null;
  passwordExpiration: PasswordExpirationArgs;
  usernamePolicy: UsernamePolicyArgs;
}

/** The arguments of a {@link SignInExperience}. Logto's endpoint: `/api/sign-in-exp`. */
export interface SignInExperienceArgs extends ArgsOf<typeof signInExperience, Named>, TenantArgs {}

export interface SignInExperience extends OutputsOf<typeof signInExperience, Named> {}

/**
 * How the tenant's sign-in pages look, and how users sign in. Logto's endpoint: `/api/sign-in-exp`.
 *
 * A tenant has one, which always exists. The resource manages only the arguments that the program declares; Logto keeps the
 * others as they are. If you remove an argument, or the resource, the value from before the program declared it is restored.
 *
 * @example
 * new logto.SignInExperience("pages", {
 *   color: { primaryColor: "#6139f6", isDarkModeEnabled: true, darkPrimaryColor: "#8768f8" },
 *   termsOfUseUrl: "https://acme.example/terms",
 *   passwordPolicy: { length: { min: 12 } },
 * });
 */
export class SignInExperience extends LogtoResource {
  constructor(name: string, args: SignInExperienceArgs = {}, options?: ResourceOptions) {
    super(signInExperience, name, args, options);
  }
}
