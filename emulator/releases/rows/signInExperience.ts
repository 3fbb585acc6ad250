import type { Place, Row } from "../row";

const SIGN_IN_EXPERIENCE: readonly Place[] = ["/api/sign-in-exp"];
const CHANGE: readonly Place[] = ["PATCH /api/sign-in-exp"];
const CONNECTORS: readonly Place[] = ["/api/connectors", "/api/connectors/{id}"];
const CONNECTOR_FACTORIES: readonly Place[] = ["/api/connector-factories", "/api/connector-factories/{id}"];

/** The changes of the sign-in experience, and of the connectors that it uses. */
export const signInExperienceRows: readonly Row[] = [
  { since: "1.30", kind: "keys", keys: ["enableTokenStorage"], at: CONNECTORS },
  { since: "1.30", kind: "keys", keys: ["isTokenStorageSupported"], at: [...CONNECTORS, ...CONNECTOR_FACTORIES] },
  {
    since: "1.30",
    kind: "values",
    key: "mfa.factors",
    values: ["EmailVerificationCode", "PhoneVerificationCode"],
    code: "invalid_enum_value",
    at: SIGN_IN_EXPERIENCE,
  },
  { since: "1.31", kind: "keys", keys: ["forgotPasswordMethods"], at: SIGN_IN_EXPERIENCE },
  { since: "1.31", kind: "rule", rule: "pagesInThai", at: CHANGE },
  { since: "1.33", kind: "keys", keys: ["hideLogtoBranding"], at: SIGN_IN_EXPERIENCE },
  {
    since: "1.36",
    kind: "keys",
    keys: ["adaptiveMfa", "passkeySignIn", "socialSignIn.skipRequiredIdentifiers"],
    at: SIGN_IN_EXPERIENCE,
  },
  { since: "1.38", kind: "rule", rule: "adaptiveMfa", at: CHANGE },
  {
    since: "1.38",
    kind: "values",
    key: "mfa.policy",
    values: ["PromptAtSignInAndSignUpMandatory", "PromptOnlyAtSignInMandatory"],
    code: "invalid_enum_value",
    at: SIGN_IN_EXPERIENCE,
  },
  {
    since: "1.38",
    kind: "values",
    key: "languageInfo.fallbackLanguage",
    values: ["cs"],
    code: "custom",
    at: SIGN_IN_EXPERIENCE,
  },
  { since: "1.39", kind: "keys", keys: ["signUpProfileFields"], at: SIGN_IN_EXPERIENCE },
  { since: "1.40", kind: "keys", keys: ["customUiCsp"], at: SIGN_IN_EXPERIENCE },
  {
    since: "1.41",
    kind: "keys",
    keys: ["passwordExpiration", "usernamePolicy", "verificationCodePolicy"],
    at: SIGN_IN_EXPERIENCE,
  },
  { since: "1.41", kind: "endpoint", at: ["/api/sign-in-exp/username-policy/case-sensitivity-conflicts"] },
  { since: "1.41", kind: "rule", rule: "pagesInPersian", at: CHANGE },
  { since: "1.41", kind: "rule", rule: "signUpProfileFields", at: CHANGE },
  { since: "1.42", kind: "keys", keys: ["emailBlocklistPolicy.customAllowlist"], at: SIGN_IN_EXPERIENCE },
  { since: "1.42", kind: "rule", rule: "emailPatterns", at: CHANGE },
];
