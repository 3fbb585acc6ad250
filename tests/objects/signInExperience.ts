import * as fc from "fast-check";
import { isRecord } from "../support/json";
import type { Arguments } from "../support/objects/examples";
import type { Knowledge } from "../support/objects/knowledge";
import { because, counts, OF_TENANT, READ_BY_PATH, TENANT_ID } from "../support/objects/usual";

const OF_CLOUD = "whether it is Logto Cloud";
const SAME_MEANING = "{} and { enabled: false } mean the same to Logto";

/** The ways to sign up and in that need no connector. */
const USERNAME = { identifier: "username", verificationCode: false };

/** Second factors that need no connector, with policies that fit. */
const MFA: readonly Arguments[] = [
  { factors: [], policy: "NoPrompt" },
  { factors: ["Totp"], policy: "Mandatory" },
  { factors: ["WebAuthn", "BackupCode"], policy: "PromptOnlyAtSignIn", organizationRequiredMfaPolicy: "Mandatory" },
];

const CHARACTERS = { lowercase: true, uppercase: true, numbers: true, underscore: true };

export const signInExperience: Knowledge = {
  examples: () => ({
    minimal: {},
    full: {
      color: { primaryColor: "#6139f6", isDarkModeEnabled: true, darkPrimaryColor: "#fff" },
      branding: { logoUrl: "https://acme.example/logo.png", favicon: "https://acme.example/favicon.ico" },
      languageInfo: { autoDetect: false, fallbackLanguage: "de" },
      termsOfUseUrl: "https://acme.example/terms",
      privacyPolicyUrl: "https://acme.example/privacy",
      supportWebsiteUrl: "https://acme.example/help",
      unknownSessionRedirectUrl: "https://acme.example/start",
      supportEmail: "help@acme.example",
      agreeToTermsPolicy: "Manual",
      signInMode: "SignIn",
      signUp: { identifiers: [], password: false, verify: false },
      signIn: { methods: [{ ...USERNAME, password: true, isPasswordPrimary: false }] },
      socialSignIn: { automaticAccountLinking: true, skipRequiredIdentifiers: true },
      customCss: "body { margin: 0 }",
      customContent: { "/sign-in": "<b>Welcome</b>" },
      customUiAssets: { id: "abcdefgh", createdAt: 1_700_000_000_000 },
      passwordPolicy: {
        length: { min: 10, max: 64 },
        characterTypes: { min: 2 },
        rejects: { pwned: false, repetitionAndSequence: false, userInfo: false, words: ["acme"] },
      },
      mfa: { factors: ["Totp", "BackupCode"], policy: "Mandatory", organizationRequiredMfaPolicy: "Mandatory" },
      singleSignOnEnabled: true,
      captchaPolicy: { enabled: true },
      sentinelPolicy: { maxAttempts: 5, lockoutDuration: 10 },
      emailBlocklistPolicy: {
        blockSubaddressing: true,
        customAllowlist: ["ann@evil.example"],
        customBlocklist: ["@evil.example"],
      },
      verificationCodePolicy: { expirationDuration: 120, maxRetryAttempts: 3 },
      forgotPasswordMethods: null,
      passkeySignIn: { enabled: true, showPasskeyButton: true, allowAutofill: true },
      usernamePolicy: { caseSensitive: true, minLength: 3, maxLength: 30, allowedChars: CHARACTERS },
    },
    edits: [
      { argument: "color", value: { primaryColor: "#000000", isDarkModeEnabled: false, darkPrimaryColor: "#111111" } },
      { argument: "branding", value: { logoUrl: "https://acme.example/other.png" } },
      { argument: "languageInfo", value: { autoDetect: true, fallbackLanguage: "pt-BR" } },
      { argument: "termsOfUseUrl", value: "https://acme.example/other-terms" },
      { argument: "privacyPolicyUrl", value: "https://acme.example/other-privacy" },
      { argument: "supportWebsiteUrl", value: "https://acme.example/other-help" },
      { argument: "unknownSessionRedirectUrl", value: "https://acme.example/other-start" },
      { argument: "supportEmail", value: "other-help@acme.example" },
      { argument: "agreeToTermsPolicy", value: "ManualRegistrationOnly" },
      { argument: "signInMode", value: "Register" },
      { argument: "signUp", value: { identifiers: ["username"], password: false, verify: false } },
      { argument: "signIn", value: { methods: [] } },
      { argument: "socialSignIn", value: { automaticAccountLinking: true } },
      { argument: "customCss", value: "body { margin: 1px }" },
      { argument: "customContent", value: { "/register": "<b>Welcome</b>" } },
      { argument: "customUiAssets", value: null },
      {
        argument: "passwordPolicy",
        value: {
          length: { min: 12, max: 256 },
          characterTypes: { min: 3 },
          rejects: { pwned: true, repetitionAndSequence: true, userInfo: true, words: ["acme", "shop"] },
        },
      },
      {
        argument: "mfa",
        value: { factors: ["WebAuthn"], policy: "NoPrompt", organizationRequiredMfaPolicy: "NoPrompt" },
      },
      { argument: "singleSignOnEnabled", value: false },
      { argument: "captchaPolicy", value: {} },
      { argument: "sentinelPolicy", value: { maxAttempts: 6 } },
      {
        argument: "emailBlocklistPolicy",
        value: { blockSubaddressing: true, customBlocklist: ["@evil.example", "ben@acme.example"] },
      },
      { argument: "verificationCodePolicy", value: { expirationDuration: 60 } },
      { argument: "forgotPasswordMethods", value: [] },
      { argument: "passkeySignIn", value: { enabled: true } },
      {
        argument: "usernamePolicy",
        value: { caseSensitive: true, minLength: 1, maxLength: 20, allowedChars: { ...CHARACTERS, numbers: false } },
      },
    ],
    replacements: [],
    clears: [
      { argument: "color", left: { primaryColor: "#6139F6", isDarkModeEnabled: false, darkPrimaryColor: "#8768F8" } },
      {
        argument: "branding",
        left: { logoUrl: "https://logto.io/logo.svg", darkLogoUrl: "https://logto.io/logo-dark.svg" },
      },
      { argument: "languageInfo", left: { autoDetect: true, fallbackLanguage: "en" } },
      { argument: "termsOfUseUrl", left: null },
      { argument: "privacyPolicyUrl", left: null },
      { argument: "supportWebsiteUrl", left: null },
      { argument: "unknownSessionRedirectUrl", left: null },
      { argument: "supportEmail", left: null },
      { argument: "agreeToTermsPolicy", left: "Automatic" },
      { argument: "signInMode", left: "SignInAndRegister" },
      { argument: "signUp", left: { identifiers: ["username"], password: true, verify: false } },
      { argument: "signIn", left: { methods: [{ ...USERNAME, password: true, isPasswordPrimary: true }] } },
      { argument: "socialSignIn", left: {} },
      { argument: "customCss", left: null },
      { argument: "customContent", left: {} },
      { argument: "customUiAssets", left: null },
      { argument: "passwordPolicy", left: {} },
      { argument: "mfa", left: { factors: [], policy: "UserControlled" } },
      { argument: "singleSignOnEnabled", left: false },
      { argument: "captchaPolicy", left: {} },
      { argument: "sentinelPolicy", left: {} },
      { argument: "emailBlocklistPolicy", left: {} },
      { argument: "verificationCodePolicy", left: {} },
      { argument: "forgotPasswordMethods", left: [] },
      { argument: "passkeySignIn", left: {} },
      {
        argument: "usernamePolicy",
        left: { caseSensitive: true, minLength: 1, maxLength: 128, allowedChars: CHARACTERS },
      },
    ],
    unmanaged: [],
  }),
  leftOut: {
    hideLogtoBranding: "a self-hosted Logto takes its default alone",
    customUiCsp: "a self-hosted Logto takes no sources",
    socialSignInConnectorTargets: "without a social connector Logto drops each of them",
    adaptiveMfa: "it goes with policies of mfa that older releases refuse",
    passwordExpiration: "without a connector that sends codes passwords cannot expire",
    signUpProfileFields: "without a profile field Logto drops each of them, and older releases store none",
  },
  defaults: {},
  neverTold: [],
  changedByPeople: [],
  anyArguments: {
    values: () => ({
      hideLogtoBranding: fc.constant(false),
      "languageInfo.fallbackLanguage": fc.constantFrom("en", "de", "zh-HK"),
      signUp: fc.record({
        identifiers: fc.constantFrom([], ["username"]),
        password: fc.boolean(),
        verify: fc.boolean(),
      }),
      "signIn.methods[]": fc.record({
        identifier: fc.constantFrom("username", "email", "phone"),
        password: fc.constant(true),
        verificationCode: fc.constant(false),
        isPasswordPrimary: fc.boolean(),
      }),
      socialSignInConnectorTargets: fc.constant([]),
      customUiCsp: fc.constant({}),
      mfa: fc.constantFrom(...MFA),
      adaptiveMfa: fc.constantFrom({}, { enabled: false }),
      "emailBlocklistPolicy.blockDisposableAddresses": fc.constant(false),
      "emailBlocklistPolicy.customAllowlist[]": fc.constantFrom("a@b.c", "@b.c", "*@b.c"),
      "emailBlocklistPolicy.customBlocklist[]": fc.constantFrom("a@b.c", "@b.c", "*@b.c"),
      forgotPasswordMethods: fc.constant([]),
      signUpProfileFields: fc.constant([]),
      passwordExpiration: fc.constant({ enabled: false }),
      "usernamePolicy.minLength": fc.integer({ min: 1, max: 20 }),
      "usernamePolicy.maxLength": fc.integer({ min: 20, max: 128 }),
      "usernamePolicy.caseSensitive": fc.constant(true),
      "usernamePolicy.allowedChars.lowercase": fc.constant(true),
    }),
    lawful: withoutPasswordlessSignUp,
    onlyLogtoKnows: {
      hideLogtoBranding: OF_CLOUD,
      customUiCsp: OF_CLOUD,
      emailBlocklistPolicy: OF_CLOUD,
      signIn: "whether there is a connector that sends codes",
      passwordExpiration: "whether there is a connector that sends codes",
      socialSignInConnectorTargets: "which connectors there are",
      signUpProfileFields: "which profile fields there are",
      adaptiveMfa: "which second factors there are, where the program declares none",
    },
  },
  places: {
    object: () => "/sign-in-exp",
    collection: because("it is always there"),
    read: READ_BY_PATH,
    endpoints: {},
  },
  existence: { before: "before", inOtherWords: { adaptiveMfa: SAME_MEANING, passwordExpiration: SAME_MEANING } },
  second: { kind: "same", because: "a tenant has one" },
  goesWith: because("it belongs to the tenant"),
  lookup: { form: "<id>", idOf: ({ id }) => id },
  requests: {
    create: { method: "PATCH", path: "/api/sign-in-exp", isRepeatable: true },
    later: because("one request takes all arguments"),
    least: counts(1, 1, 0),
    full: counts(2, 1, 1),
  },
  inProgram: OF_TENANT,
  compared: [{ object: "/sign-in-exp" }],
  documented: {
    create: ["patch", "/sign-in-exp"],
    change: ["patch", "/sign-in-exp"],
    leftOut: { ...TENANT_ID, "passwordExpiration.enabledAt": "Logto writes it itself" },
    stricter: {
      "passwordExpiration.enabled": "without it nothing changes",
    },
  },
};

/** Who signs up without a password must sign in by a code, which no connector sends. */
function withoutPasswordlessSignUp(args: Arguments): Arguments {
  const { signUp, ...others } = args;
  const isPasswordless = isRecord(signUp) && signUp["password"] === false && signUp["verify"] === true;
  return isPasswordless ? others : args;
}
