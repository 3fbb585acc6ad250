import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** The identifiers with which users sign in. */
export type SignInIdentifier = "username" | "email" | "phone";

/** A sign-in method. */
export interface SignInMethod extends JsonObject {
  readonly identifier: SignInIdentifier;
  readonly password: boolean;
  /** Whether users can sign in with a code that is sent to the address, instead of the password. */
  readonly verificationCode: boolean;
}

/** The settings of the sign-up. */
export interface SignUp extends JsonObject {
  readonly identifiers: readonly SignInIdentifier[];
  readonly password: boolean;
  /** Whether addresses must be verified. */
  readonly verify: boolean;
  readonly secondaryIdentifiers?: readonly SecondaryIdentifier[];
}

/** The further identifiers of the sign-up. */
export interface SecondaryIdentifier extends JsonObject {
  readonly identifier: SignInIdentifier | "emailOrPhone";
  readonly verify?: boolean;
}

/** The second factors that users can have, and whether they are required. */
export interface Mfa extends JsonObject {
  readonly factors: readonly string[];
  readonly policy: string;
}

/** The password policy. */
export interface PasswordPolicy extends JsonObject {
  readonly length: JsonObject & { readonly min: number; readonly max: number };
  /** The number of kinds of characters that a password must have: lower case, upper case, digits, symbols. */
  readonly characterTypes: JsonObject & { readonly min: number };
  readonly rejects: JsonObject & {
    /** Whether leaked passwords are refused. */
    readonly pwned: boolean;
    readonly repetitionAndSequence: boolean;
    /** Whether passwords that consist of little more than the user's names are refused. */
    readonly userInfo: boolean;
    readonly words: readonly string[];
  };
}

/** How the sign-in pages of the tenant look, and what they ask for. */
export interface SignInExperienceRow extends Row {
  readonly id: string;
  readonly hideLogtoBranding: boolean;
  readonly languageInfo: JsonObject & { readonly fallbackLanguage: string };
  readonly signIn: JsonObject & { readonly methods: readonly SignInMethod[] };
  readonly signUp: SignUp;
  readonly socialSignInConnectorTargets: readonly string[];
  readonly customUiCsp: Readonly<Record<string, readonly string[]>>;
  /** Defaults apply to absent keys. */
  readonly passwordPolicy: JsonObject & Partial<PasswordPolicy>;
  readonly mfa: Mfa;
  readonly adaptiveMfa: JsonObject & { readonly enabled?: boolean };
  readonly emailBlocklistPolicy: JsonObject & {
    readonly blockDisposableAddresses?: boolean;
    readonly customAllowlist?: readonly string[];
    readonly customBlocklist?: readonly string[];
  };
  /** Null stands for all that the connectors allow. */
  readonly forgotPasswordMethods: readonly string[] | null;
  /** Null stands for all fields. */
  readonly signUpProfileFields: readonly (JsonObject & { readonly name: string })[] | null;
  readonly passwordExpiration: JsonObject & { readonly enabled?: boolean; readonly enabledAt?: number };
  readonly usernamePolicy: JsonObject & { readonly caseSensitive: boolean };
}

/** The maximum length of the addresses of terms and policy, in characters. Logto's database limits it, its guards do not. */
const URL_LENGTH = 2048;

/** The sign-in experiences. A tenant has one, with the id `default`. */
export const signInExperiences = new Table<SignInExperienceRow>({
  name: "sign_in_experiences",
  key: (row) => row.id,
  lengths: { termsOfUseUrl: URL_LENGTH, privacyPolicyUrl: URL_LENGTH },
});
