import assert from "node:assert/strict";
import { restored } from "../../../sdk/objects/signInExperience/rules";
import { UNKNOWN, type Attributes } from "../../../sdk/provider/values/attributes";
import { configure, problemsOf } from "./hosted";

const MODULE = "signInExperience";
const CHARACTERS = { lowercase: true, uppercase: false, numbers: true, underscore: true };
const USERNAMES = { caseSensitive: true, minLength: 3, maxLength: 128, allowedChars: CHARACTERS };
const REPEATED = "repeats another identifier of the sign-up";

function signUp(identifiers: readonly unknown[], more: Attributes = {}): Attributes {
  return { signUp: { identifiers, password: true, verify: true, ...more } };
}

function signIn(identifier: unknown, password: unknown, verificationCode: unknown): Attributes {
  return { signIn: { methods: [{ identifier, password, verificationCode, isPasswordPrimary: false }] } };
}

function mfa(factors: readonly unknown[], policy: unknown = "NoPrompt"): Attributes {
  return { mfa: { factors, policy } };
}

/** What a real server refuses because of the arguments alone, with its code, and what the preview says of it. */
const REFUSED: readonly (readonly [code: string, args: Attributes, problem: string])[] = [
  [
    "sign_in_experiences.missing_sign_up_identifiers",
    signUp([], { secondaryIdentifiers: [{ identifier: "username" }] }),
    "signUp.secondaryIdentifiers cannot stand without an entry in identifiers",
  ],
  [
    "sign_in_experiences.duplicated_sign_up_identifiers",
    signUp(["username", "username"]),
    `signUp.identifiers[1] ${REPEATED}`,
  ],
  [
    "sign_in_experiences.duplicated_sign_up_identifiers",
    signUp(["email"], { secondaryIdentifiers: [{ identifier: "emailOrPhone", verify: true }] }),
    `signUp.secondaryIdentifiers[0].identifier ${REPEATED}`,
  ],
  [
    "sign_in_experiences.passwordless_requires_verify",
    signUp(["email"], { verify: false }),
    "signUp.verify must be true for addresses",
  ],
  [
    "sign_in_experiences.passwordless_requires_verify",
    signUp(["username"], { secondaryIdentifiers: [{ identifier: "phone" }] }),
    "signUp.secondaryIdentifiers[0].verify must be true for addresses",
  ],
  [
    "sign_in_experiences.at_least_one_authentication_factor",
    signIn("email", false, false),
    "signIn.methods[0] must let users sign in with a password or a verificationCode",
  ],
  [
    "sign_in_experiences.code_sign_in_must_be_enabled",
    { ...signUp(["email"], { password: false }), ...signIn("email", true, false) },
    "signIn.methods[0].verificationCode must be true, because users sign up without a password",
  ],
  ["sign_in_experiences.duplicated_mfa_factors", mfa(["Totp", "Totp"]), "mfa.factors[1] repeats another factor"],
  [
    "sign_in_experiences.backup_code_cannot_be_enabled_alone",
    mfa(["BackupCode"]),
    "mfa.factors[0] cannot be the only factor",
  ],
  [
    "sign_in_experiences.email_verification_code_cannot_be_used_for_mfa",
    { ...mfa(["Totp", "EmailVerificationCode"]), ...signIn("email", true, true) },
    "mfa.factors[1] cannot be a second factor, because signIn.methods lets users sign in with such a code",
  ],
  [
    "sign_in_experiences.adaptive_mfa_requires_mfa",
    { ...mfa([], "PromptOnlyAtSignInMandatory"), adaptiveMfa: { enabled: true } },
    "adaptiveMfa.enabled cannot be true without a factor in mfa.factors",
  ],
  [
    "sign_in_experiences.adaptive_mfa_requires_non_skippable_policy",
    { ...mfa(["Totp"], "Mandatory"), adaptiveMfa: { enabled: true } },
    'mfa.policy must be "PromptAtSignInAndSignUpMandatory" or "PromptOnlyAtSignInMandatory", because adaptiveMfa is enabled',
  ],
  [
    "sign_in_experiences.non_adaptive_mfa_requires_skippable_policy",
    { ...mfa(["Totp"], "PromptOnlyAtSignInMandatory"), adaptiveMfa: { enabled: false } },
    'mfa.policy must not be "PromptAtSignInAndSignUpMandatory" or "PromptOnlyAtSignInMandatory", because adaptiveMfa is not enabled',
  ],
  [
    "guard.invalid_input",
    { passwordExpiration: { enabled: true } },
    "passwordExpiration.validPeriodDays is required if enabled is true",
  ],
  [
    "sign_in_experiences.password_expiration_requires_forgot_password",
    { passwordExpiration: { enabled: true, validPeriodDays: 1 }, forgotPasswordMethods: [] },
    "passwordExpiration.enabled cannot be true without a method in forgotPasswordMethods",
  ],
  [
    "guard.invalid_input",
    { usernamePolicy: { ...USERNAMES, minLength: 9, maxLength: 8 } },
    "usernamePolicy.maxLength must not be less than minLength",
  ],
  [
    "guard.invalid_input",
    { usernamePolicy: { ...USERNAMES, allowedChars: { ...CHARACTERS, lowercase: false, underscore: false } } },
    "usernamePolicy.allowedChars must allow one of lowercase, uppercase, underscore",
  ],
  [
    "sign_in_experiences.invalid_custom_email_blocklist_format",
    { emailBlocklistPolicy: { customBlocklist: ["@evil.example", "a"] } },
    "emailBlocklistPolicy.customBlocklist[1] must be an e-mail address or a domain, such as ann@acme.example or @acme.example",
  ],
  [
    "request.invalid_input",
    { signUpProfileFields: [{ name: "company" }, { name: "company" }] },
    "signUpProfileFields[1].name repeats another field",
  ],
  [
    "entity.value_too_long",
    { termsOfUseUrl: `https://a.example/${"x".repeat(2048)}` },
    "termsOfUseUrl must have at most 2048 characters",
  ],
  [
    "guard.invalid_input",
    { verificationCodePolicy: { expirationDuration: 59 } },
    "verificationCodePolicy.expirationDuration must be at least 60",
  ],
  [
    "guard.invalid_input",
    { passwordPolicy: { characterTypes: { min: 0 } } },
    "passwordPolicy.characterTypes.min must be at least 1",
  ],
  [
    "guard.invalid_input",
    { color: { primaryColor: "#fff", isDarkModeEnabled: true } },
    "color.darkPrimaryColor is required",
  ],
];

/** What a real server takes, where it has the connectors and fields that are named. */
const TAKEN: readonly (readonly [what: string, args: Attributes])[] = [
  ["no images", { branding: {} }],
  ["no identifier", signUp([], { password: false, verify: false })],
  ["e-mail addresses", { ...signUp(["email"]), ...signIn("email", true, true) }],
  [
    "a code for those without a password",
    { ...signUp(["email"], { password: false }), ...signIn("email", false, true) },
  ],
  [
    "a username for those without a password",
    { ...signUp(["email"], { password: false }), ...signIn("username", true, false) },
  ],
  [
    "further identifiers",
    signUp(["username"], { secondaryIdentifiers: [{ identifier: "emailOrPhone", verify: true }] }),
  ],
  ["no method of sign-in", { signIn: { methods: [] } }],
  [
    "a code as a second factor of those who sign in by another",
    { ...mfa(["EmailVerificationCode"]), ...signIn("phone", false, true) },
  ],
  ["adaptive second factors", { ...mfa(["Totp"], "PromptOnlyAtSignInMandatory"), adaptiveMfa: { enabled: true } }],
  ["adaptive second factors, where the others are not declared", { adaptiveMfa: { enabled: true } }],
  ["an empty adaptive setting beside any policy", { ...mfa(["Totp"], "PromptOnlyAtSignInMandatory"), adaptiveMfa: {} }],
  ["a greatest length beyond the default, and below the least", { passwordPolicy: { length: { min: 300, max: 257 } } }],
  ["the least of each limit", { verificationCodePolicy: { expirationDuration: 60, maxRetryAttempts: 1 } }],
  ["negative attempts", { sentinelPolicy: { maxAttempts: -1, lockoutDuration: 0.5 } }],
  [
    "passwords that expire, where the methods come from connectors",
    { passwordExpiration: { enabled: true, validPeriodDays: 1 }, forgotPasswordMethods: null },
  ],
  ["usernames", { usernamePolicy: USERNAMES }],
  ["patterns of addresses", { emailBlocklistPolicy: { customAllowlist: ["A+1@B.C", "@1.2", "@*.a*", "a*@*.c"] } }],
  ["empty texts", { termsOfUseUrl: "", supportEmail: "", customCss: "" }],
  ["a language that has custom phrases", { languageInfo: { autoDetect: true, fallbackLanguage: "sv" } }],
];

/** What may turn out to be good. */
const NOT_KNOWN: readonly Attributes[] = [
  { ...signUp([UNKNOWN, UNKNOWN], { verify: UNKNOWN }), ...signIn(UNKNOWN, UNKNOWN, false) },
  signUp(["email"], { verify: UNKNOWN, secondaryIdentifiers: [{ identifier: UNKNOWN }] }),
  { ...mfa([UNKNOWN], UNKNOWN), adaptiveMfa: { enabled: true } },
  { mfa: UNKNOWN, adaptiveMfa: { enabled: UNKNOWN }, signIn: UNKNOWN, signUp: UNKNOWN },
  { passwordExpiration: { enabled: UNKNOWN, validPeriodDays: 1 }, forgotPasswordMethods: [] },
  { passwordExpiration: { enabled: false, validPeriodDays: UNKNOWN } },
  { passwordExpiration: { enabled: true, validPeriodDays: UNKNOWN }, forgotPasswordMethods: UNKNOWN },
  { emailBlocklistPolicy: { customBlocklist: [UNKNOWN] }, signUpProfileFields: [{ name: UNKNOWN }, { name: UNKNOWN }] },
  { usernamePolicy: { ...USERNAMES, minLength: UNKNOWN, allowedChars: UNKNOWN } },
];

describe("the preview of a sign-in experience", () => {
  before(() => {
    configure();
  });

  for (const [code, args, problem] of REFUSED) {
    it(`refuses what Logto answers ${code} to: ${problem.slice(0, 60)}`, async () => {
      assert.deepEqual(await problemsOf(MODULE, args), [problem]);
    });
  }

  it("refuses days where passwords do not expire, because Logto drops them", async () => {
    const args = { passwordExpiration: { enabled: false, validPeriodDays: 30 } };
    const problem = "passwordExpiration.validPeriodDays is only allowed if enabled is true";
    assert.deepEqual(await problemsOf(MODULE, args), [problem]);
  });

  for (const [what, args] of TAKEN) {
    it(`takes ${what}`, async () => {
      assert.deepEqual(await problemsOf(MODULE, args), []);
    });
  }

  it("leaves alone what is not known yet", async () => {
    for (const args of NOT_KNOWN) {
      assert.deepEqual(await problemsOf(MODULE, args), [], JSON.stringify(args));
    }
  });

  for (const entry of ["@b", "a b@c.d", "a@@b.c", "@b..c", "@-b.c", "@b_c.d", "@ä.c", "", "*", "@*.*", "@*b..c"]) {
    it(`refuses ${JSON.stringify(entry)} in a list of addresses, as Logto does`, async () => {
      const problems = await problemsOf(MODULE, { emailBlocklistPolicy: { customAllowlist: [entry] } });
      assert.equal(problems.length, 1);
    });
  }
});

describe("what is sent to put the sign-in experience back", () => {
  it("is what Logto answered, but for an empty expiration of passwords, which Logto takes for no change", () => {
    const before = { passwordPolicy: {}, customCss: null };
    assert.deepEqual(restored(before), before);
    assert.deepEqual(restored({ ...before, passwordExpiration: {} }), {
      ...before,
      passwordExpiration: { enabled: false },
    });
    const expiring = { passwordExpiration: { enabled: true, validPeriodDays: 30, enabledAt: 1 } };
    assert.deepEqual(restored(expiring), expiring);
  });
});
