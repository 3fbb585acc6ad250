import type { Database } from "../../store/database";
import { TENANT_ID } from "../../tables/columns";
import { signInExperiences, type SignInExperienceRow } from "../../tables/signInExperiences";

/** The id of the only sign-in experience of a tenant. */
export const ID = "default";

/** The sign-in experience of a fresh tenant. */
const FRESH: SignInExperienceRow = {
  tenantId: TENANT_ID,
  id: ID,
  color: { primaryColor: "#6139F6", isDarkModeEnabled: false, darkPrimaryColor: "#8768F8" },
  branding: { logoUrl: "https://logto.io/logo.svg", darkLogoUrl: "https://logto.io/logo-dark.svg" },
  hideLogtoBranding: false,
  languageInfo: { autoDetect: true, fallbackLanguage: "en" },
  termsOfUseUrl: null,
  privacyPolicyUrl: null,
  agreeToTermsPolicy: "Automatic",
  signIn: {
    methods: [{ identifier: "username", password: true, verificationCode: false, isPasswordPrimary: true }],
  },
  signUp: { identifiers: ["username"], password: true, verify: false },
  socialSignIn: {},
  socialSignInConnectorTargets: [],
  signInMode: "SignInAndRegister",
  customCss: null,
  customContent: {},
  customUiAssets: null,
  customUiCsp: {},
  passwordPolicy: {},
  mfa: { factors: [], policy: "UserControlled" },
  adaptiveMfa: {},
  singleSignOnEnabled: false,
  supportEmail: null,
  supportWebsiteUrl: null,
  unknownSessionRedirectUrl: null,
  captchaPolicy: {},
  sentinelPolicy: {},
  emailBlocklistPolicy: {},
  verificationCodePolicy: {},
  forgotPasswordMethods: [],
  passkeySignIn: {},
  signUpProfileFields: null,
  passwordExpiration: {},
  usernamePolicy: {
    caseSensitive: true,
    minLength: 1,
    maxLength: 128,
    allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true },
  },
};

/** Writes the sign-in experience of a fresh tenant. */
export function seedSignInExperience(database: Database): void {
  signInExperiences.insert(database, FRESH);
}

/** The tenant's sign-in experience. */
export function signInExperienceOf(database: Database): SignInExperienceRow {
  return signInExperiences.require(database, ID);
}
