import type { Problem } from "../../../provider/validation/problems";
import { type Arguments, UNKNOWN, valueAt } from "../../../provider/values/attributes";
import { itemsAt, repetitionsIn } from "./items";

/** The factors that send a code, and the identifier by which a user can sign in with one. */
const CODES: readonly (readonly [factor: string, identifier: string])[] = [
  ["EmailVerificationCode", "email"],
  ["PhoneVerificationCode", "phone"],
];

/** The policies of adaptive second factors: users cannot skip them. */
const UNSKIPPABLE: readonly unknown[] = ["PromptAtSignInAndSignUpMandatory", "PromptOnlyAtSignInMandatory"];

/** `sign_in_experiences.duplicated_mfa_factors` */
export function repeatedFactors({ mfa }: Arguments): Problem[] {
  return repetitionsIn(itemsAt(mfa, "factors")).map((index) => ({
    path: ["mfa", "factors", index],
    message: "repeats another factor",
  }));
}

/** `sign_in_experiences.backup_code_cannot_be_enabled_alone` */
export function backupCodeAlone({ mfa }: Arguments): Problem[] {
  const factors = itemsAt(mfa, "factors");
  return factors.length === 1 && factors.includes("BackupCode")
    ? [{ path: ["mfa", "factors", 0], message: "cannot be the only factor" }]
    : [];
}

/**
 * `sign_in_experiences.email_verification_code_cannot_be_used_for_mfa`, and the same of the phone;
 * `…cannot_be_used_for_sign_in` where the methods changed last.
 */
export function codeOfSignInAsFactor({ mfa, signIn }: Arguments): Problem[] {
  const factors = itemsAt(mfa, "factors");
  return CODES.flatMap(([factor, identifier]) => {
    const isForSignIn = itemsAt(signIn, "methods").some(
      (method) => valueAt(method, "identifier") === identifier && valueAt(method, "verificationCode") === true,
    );
    return isForSignIn && factors.includes(factor)
      ? [
          {
            path: ["mfa", "factors", factors.indexOf(factor)],
            message: "cannot be a second factor, because signIn.methods lets users sign in with such a code",
          },
        ]
      : [];
  });
}

/** `sign_in_experiences.adaptive_mfa_requires_mfa` */
export function adaptiveMfaWithoutFactors({ mfa, adaptiveMfa }: Arguments): Problem[] {
  const factors = valueAt(mfa, "factors");
  const isWithout = Array.isArray(factors) && factors.length === 0;
  return isWithout && valueAt(adaptiveMfa, "enabled") === true
    ? [{ path: ["adaptiveMfa", "enabled"], message: "cannot be true without a factor in mfa.factors" }]
    : [];
}

/**
 * `sign_in_experiences.adaptive_mfa_requires_non_skippable_policy` and
 * `sign_in_experiences.non_adaptive_mfa_requires_skippable_policy`
 */
export function adaptiveMfaWithOtherPolicy({ mfa, adaptiveMfa }: Arguments): Problem[] {
  const policy = valueAt(mfa, "policy");
  const isAdaptive = valueAt(adaptiveMfa, "enabled");
  const isKnown = policy !== undefined && policy !== UNKNOWN && typeof isAdaptive === "boolean";
  if (!isKnown || UNSKIPPABLE.includes(policy) === isAdaptive) {
    return [];
  }
  const names = UNSKIPPABLE.map((name) => `"${String(name)}"`).join(" or ");
  const message = isAdaptive
    ? `must be ${names}, because adaptiveMfa is enabled`
    : `must not be ${names}, because adaptiveMfa is not enabled`;
  return [{ path: ["mfa", "policy"], message }];
}
