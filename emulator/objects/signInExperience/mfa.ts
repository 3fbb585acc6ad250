import { Failure } from "../../http/failure";
import type { JsonObject } from "../../json";
import type { Mfa } from "../../tables/signInExperiences";
import type { Change } from "./change";
import { ADDRESSES, CODE_FACTORS, isCodeEnough } from "./signIn";

/** The policies that are only for adaptive second factors. Users cannot skip them. */
const UNSKIPPABLE: readonly string[] = ["PromptAtSignInAndSignUpMandatory", "PromptOnlyAtSignInMandatory"];

/** @throws Failure for second factors that are not possible, by themselves or together with the sign-in methods */
export function requirePossibleFactors({ after, names }: Change): void {
  if (!names("mfa")) {
    return;
  }
  const { factors } = after.mfa;
  if (new Set(factors).size < factors.length) {
    throw new Failure(400, "sign_in_experiences.duplicated_mfa_factors");
  }
  if (factors.length === 1 && factors.includes("BackupCode")) {
    throw new Failure(400, "sign_in_experiences.backup_code_cannot_be_enabled_alone");
  }
  for (const address of ADDRESSES) {
    if (!factors.includes(CODE_FACTORS[address]) || !isCodeEnough(after.signIn, address)) {
      continue;
    }
    throw new Failure(400, `sign_in_experiences.${address}_verification_code_cannot_be_used_for_mfa`);
  }
}

/**
 * Adaptive second factors require policies that users cannot skip, and other factors require policies that users can skip. If
 * the body does not contain the adaptive setting, this is only checked if it contains second factors.
 * @throws Failure
 */
export function requireFittingPolicy({ after, names, has }: Change): void {
  if (!has("adaptiveMfa")) {
    return;
  }
  const { mfa, adaptiveMfa } = after;
  const isAdaptive = adaptiveMfa.enabled === true;
  if (names("adaptiveMfa")) {
    if (isAdaptive && !isEnabled(mfa)) {
      throw new Failure(422, "sign_in_experiences.adaptive_mfa_requires_mfa");
    }
    if (adaptiveMfa.enabled !== undefined) {
      requirePolicy(mfa, isAdaptive);
    }
  } else if (names("mfa") && isEnabled(mfa)) {
    requirePolicy(mfa, isAdaptive);
  }
}

function requirePolicy({ policy }: Mfa, isAdaptive: boolean): void {
  if (UNSKIPPABLE.includes(policy) === isAdaptive) {
    return;
  }
  const fault = isAdaptive
    ? "adaptive_mfa_requires_non_skippable_policy"
    : "non_adaptive_mfa_requires_skippable_policy";
  throw new Failure(422, `sign_in_experiences.${fault}`);
}

/** Without second factors, adaptive ones are disabled, unless the body contains the adaptive setting. */
export function adaptiveMfa({ after, names, has }: Change): JsonObject {
  if (!has("adaptiveMfa")) {
    return { adaptiveMfa: undefined };
  }
  return names("mfa") && !isEnabled(after.mfa) && !names("adaptiveMfa") ? { adaptiveMfa: { enabled: false } } : {};
}

function isEnabled({ factors }: Mfa): boolean {
  return factors.length > 0;
}
