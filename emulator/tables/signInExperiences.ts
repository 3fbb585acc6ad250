import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** What people sign in with. */
export type SignInIdentifier = "username" | "email" | "phone";

/** A way to sign in. */
export interface SignInMethod extends JsonObject {
  readonly identifier: SignInIdentifier;
  readonly password: boolean;
  /** Whether a code that is sent to the address may stand in for the password. */
  readonly verificationCode: boolean;
}

/** What people are asked for when they sign up. */
export interface SignUp extends JsonObject {
  readonly identifiers: readonly SignInIdentifier[];
  readonly password: boolean;
  /** Whether addresses must prove to be theirs. */
  readonly verify: boolean;
  readonly secondaryIdentifiers?: readonly SecondaryIdentifier[];
}

/** What people are asked for besides. */
export interface SecondaryIdentifier extends JsonObject {
  readonly identifier: SignInIdentifier | "emailOrPhone";
  readonly verify?: boolean;
}

/** The second factors that people can have, and whether they must. */
export interface Mfa extends JsonObject {
  readonly factors: readonly string[];
  readonly policy: string;
}

/** What passwords must be. */
export interface PasswordPolicy extends JsonObject {
  readonly length: JsonObject & { readonly min: number; readonly max: number };
  /** How many of small letters, capitals, digits and symbols there must be. */
  readonly characterTypes: JsonObject & { readonly min: number };
  readonly rejects: JsonObject & {
    /** Passwords that are known to have leaked. */
    readonly pwned: boolean;
    readonly repetitionAndSequence: boolean;
    /** Passwords that are little more than what the user is called. */
    readonly userInfo: boolean;
    readonly words: readonly string[];
  };
}

/** What the sign-in pages of the tenant look like and ask for. */
export interface SignInExperienceRow extends Row {
  readonly id: string;
  readonly hideLogtoBranding: boolean;
  readonly languageInfo: JsonObject & { readonly fallbackLanguage: string };
  readonly signIn: JsonObject & { readonly methods: readonly SignInMethod[] };
  readonly signUp: SignUp;
  readonly socialSignInConnectorTargets: readonly string[];
  readonly customUiCsp: Readonly<Record<string, readonly string[]>>;
  /** Of what is absent, the default holds. */
  readonly passwordPolicy: JsonObject & Partial<PasswordPolicy>;
  readonly mfa: Mfa;
  readonly adaptiveMfa: JsonObject & { readonly enabled?: boolean };
  readonly emailBlocklistPolicy: JsonObject & {
    readonly blockDisposableAddresses?: boolean;
    readonly customAllowlist?: readonly string[];
    readonly customBlocklist?: readonly string[];
  };
  /** Null for all that the connectors allow. */
  readonly forgotPasswordMethods: readonly string[] | null;
  /** Null for all fields that there are. */
  readonly signUpProfileFields: readonly (JsonObject & { readonly name: string })[] | null;
  readonly passwordExpiration: JsonObject & { readonly enabled?: boolean; readonly enabledAt?: number };
  readonly usernamePolicy: JsonObject & { readonly caseSensitive: boolean };
}

/** The most characters of the addresses of terms and policy, which Logto's database bounds and its guards do not. */
const URL_LENGTH = 2048;

/** A tenant has one, whose id is `default`. */
export const signInExperiences = new Table<SignInExperienceRow>({
  name: "sign_in_experiences",
  key: (row) => row.id,
  lengths: { termsOfUseUrl: URL_LENGTH, privacyPolicyUrl: URL_LENGTH },
});
