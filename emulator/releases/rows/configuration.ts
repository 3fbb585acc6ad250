import type { Place, Row } from "../row";

const ACCOUNT_CENTER: readonly Place[] = ["/api/account-center"];
const SIGN_IN_EXPERIENCE: readonly Place[] = ["/api/sign-in-exp"];

/** What came to that of which a tenant has one, and to what its sign-in pages are made of. */
export const configurationRows: readonly Row[] = [
  {
    since: "1.29",
    kind: "endpoint",
    at: [
      "/api/custom-profile-fields",
      "/api/custom-profile-fields/{name}",
      "/api/custom-profile-fields/properties/sie-order",
    ],
  },
  { since: "1.29", kind: "keys", keys: ["webauthnRelatedOrigins"], at: ACCOUNT_CENTER },
  { since: "1.31", kind: "endpoint", at: ["/api/custom-profile-fields/batch"] },
  { since: "1.31", kind: "keys", keys: ["forgotPasswordMethods"], at: SIGN_IN_EXPERIENCE },
  { since: "1.33", kind: "keys", keys: ["hideLogtoBranding"], at: SIGN_IN_EXPERIENCE },
  {
    since: "1.31",
    kind: "values",
    key: "mfa.factors",
    values: ["EmailVerificationCode", "PhoneVerificationCode"],
    code: "invalid_enum_value",
    at: SIGN_IN_EXPERIENCE,
  },
  {
    since: "1.36",
    kind: "keys",
    keys: ["adaptiveMfa", "passkeySignIn", "socialSignIn.skipRequiredIdentifiers"],
    at: SIGN_IN_EXPERIENCE,
  },
  { since: "1.38", kind: "rule", rule: "adaptiveMfa", at: ["PATCH /api/sign-in-exp"] },
  {
    since: "1.38",
    kind: "values",
    key: "mfa.policy",
    values: ["PromptAtSignInAndSignUpMandatory", "PromptOnlyAtSignInMandatory"],
    code: "invalid_enum_value",
    at: SIGN_IN_EXPERIENCE,
  },
  { since: "1.37", kind: "endpoint", at: ["/api/configs/id-token"] },
  { since: "1.38", kind: "endpoint", at: ["/api/configs/oidc/session"] },
  { since: "1.39", kind: "keys", keys: ["customCss", "deleteAccountUrl"], at: ACCOUNT_CENTER },
  { since: "1.39", kind: "keys", keys: ["signUpProfileFields"], at: SIGN_IN_EXPERIENCE },
  { since: "1.39", kind: "keys", keys: ["status"], at: ["/api/configs/oidc/{keyType}"] },
  { since: "1.39", kind: "endpoint", at: ["/api/domains/cleanup"] },
  { since: "1.40", kind: "keys", keys: ["profileFields"], at: ACCOUNT_CENTER },
  { since: "1.40", kind: "keys", keys: ["customUiCsp"], at: SIGN_IN_EXPERIENCE },
  { since: "1.40", kind: "query", names: ["start_time", "end_time"], at: ["/api/logs"] },
  {
    since: "1.41",
    kind: "keys",
    keys: ["passwordExpiration", "usernamePolicy", "verificationCodePolicy"],
    at: SIGN_IN_EXPERIENCE,
  },
  { since: "1.41", kind: "endpoint", at: ["/api/sign-in-exp/username-policy/case-sensitivity-conflicts"] },
  { since: "1.42", kind: "keys", keys: ["emailBlocklistPolicy.customAllowlist"], at: SIGN_IN_EXPERIENCE },
  {
    since: "1.42",
    kind: "endpoint",
    at: [
      "/api/configs/actions",
      "/api/configs/actions/test",
      "/api/configs/actions/{actionType}",
      "/api/domains/{id}/verification-files",
    ],
  },
  {
    since: "1.43",
    kind: "endpoint",
    at: [
      "/api/cimd/user-consent-scopes",
      "/api/cimd/user-consent-scopes/{scopeType}/{scopeId}",
      "/api/configs/cimd",
      "/api/sso-connectors/{id}/signing-keys",
      "/api/sso-connectors/{id}/signing-keys/{keyId}",
    ],
  },
];
