import type { ObjectProperty } from "../../../declaration";

export const mfa = {
  type: "object",
  properties: {
    /**
     * The second factors that users can set up, each once. `BackupCode` requires another one. A factor that sends a code cannot
     * be a code by which users sign in.
     */
    factors: {
      type: "list",
      required: true,
      items: {
        type: "string",
        oneOf: ["Totp", "WebAuthn", "BackupCode", "EmailVerificationCode", "PhoneVerificationCode"],
      },
    },
    /**
     * Whether users must set up a second factor, and when Logto asks them to. `UserControlled` and `NoPrompt` leave it to the
     * users. The two policies that begin with `Prompt` and end with `Mandatory` require `adaptiveMfa`, and exist from Logto 1.38
     * on.
     */
    policy: {
      type: "string",
      required: true,
      oneOf: [
        "UserControlled",
        "Mandatory",
        "PromptOnlyAtSignIn",
        "PromptAtSignInAndSignUp",
        "NoPrompt",
        "PromptAtSignInAndSignUpMandatory",
        "PromptOnlyAtSignInMandatory",
      ],
    },
    /** What applies to the members of organizations that require a second factor: no prompt, or a mandatory set-up. */
    organizationRequiredMfaPolicy: { type: "string", oneOf: ["NoPrompt", "Mandatory"] },
  },
} as const satisfies ObjectProperty;

export const adaptiveMfa = {
  type: "object",
  since: "1.36",
  properties: {
    /**
     * Whether Logto asks for a second factor only if a sign-in looks unusual. Requires factors in `mfa`, and one of its policies
     * that begin with `Prompt` and end with `Mandatory`. Logto's default: `false`.
     */
    enabled: { type: "boolean", absent: false },
  },
} as const satisfies ObjectProperty;

export const captchaPolicy = {
  type: "object",
  properties: {
    /** Whether the pages ask for a CAPTCHA. It needs a provider, which Logto does not check. Logto's default: `false`. */
    enabled: { type: "boolean", absent: false },
  },
} as const satisfies ObjectProperty;

export const sentinelPolicy = {
  type: "object",
  properties: {
    /** After how many failed attempts within an hour Logto locks an identifier. Logto's default: `100`. */
    maxAttempts: { type: "number", implied: 100 },
    /** How long Logto locks it, in minutes. Logto's default: `60`. */
    lockoutDuration: { type: "number", implied: 60 },
  },
} as const satisfies ObjectProperty;

export const emailBlocklistPolicy = {
  type: "object",
  properties: {
    /** Whether addresses of disposable mailboxes are refused. Only Logto Cloud takes `true`. Logto's default: `false`. */
    blockDisposableAddresses: { type: "boolean", cloudOnly: true, absent: false },
    /** Whether addresses with a `+`, such as `ann+shop@acme.example`, are refused. Logto's default: `false`. */
    blockSubaddressing: { type: "boolean", absent: false },
    /**
     * Addresses and domains that are always allowed, such as `ann@acme.example` and `@acme.example`. A `*` stands for any text.
     * Logto removes repeated entries.
     */
    customAllowlist: { type: "list", since: "1.42", items: { type: "string" }, rewrites: ["dropsRepeats"] },
    /** Addresses and domains that are refused. The rules of `customAllowlist` apply. */
    customBlocklist: { type: "list", items: { type: "string" }, rewrites: ["dropsRepeats"] },
  },
} as const satisfies ObjectProperty;

export const verificationCodePolicy = {
  type: "object",
  since: "1.41",
  properties: {
    /** How long a code is valid, in seconds, a whole number, 60 to 3600. */
    expirationDuration: { type: "integer", minimum: 60, maximum: 3600 },
    /** How often a user may enter a wrong code, a whole number, 1 to 100. */
    maxRetryAttempts: { type: "integer", minimum: 1, maximum: 100 },
  },
} as const satisfies ObjectProperty;
