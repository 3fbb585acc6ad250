import type { Problem } from "../../provider/validation/problems";
import { type Answer, type Arguments, isRecord } from "../../provider/values/attributes";
import {
  adaptiveMfaWithoutFactors,
  adaptiveMfaWithOtherPolicy,
  backupCodeAlone,
  codeOfSignInAsFactor,
  repeatedFactors,
} from "./rules/mfa";
import { blockedEmails, repeatedProfileFields } from "./rules/entries";
import { daysOfExpiration, expirationWithoutReset, usernameLengths, usernameWithoutBeginning } from "./rules/passwords";
import {
  identifiersWithoutVerification,
  methodsWithoutFactor,
  passwordlessUsersWithoutCode,
  repeatedIdentifiers,
  secondaryWithoutPrimary,
} from "./rules/signIn";

/** One of Logto's rules that span arguments, as far as the arguments alone tell. What is not known yet breaks none. */
type Rule = (args: Arguments) => readonly Problem[];

const RULES: readonly Rule[] = [
  secondaryWithoutPrimary,
  repeatedIdentifiers,
  identifiersWithoutVerification,
  methodsWithoutFactor,
  passwordlessUsersWithoutCode,
  repeatedFactors,
  backupCodeAlone,
  codeOfSignInAsFactor,
  adaptiveMfaWithoutFactors,
  adaptiveMfaWithOtherPolicy,
  daysOfExpiration,
  expirationWithoutReset,
  usernameLengths,
  usernameWithoutBeginning,
  blockedEmails,
  repeatedProfileFields,
];

export function problems(args: Arguments): readonly Problem[] {
  return RULES.flatMap((rule) => rule(args));
}

/** Logto takes an empty expiration of passwords for no change. */
export function restored(before: Answer): Answer {
  const { passwordExpiration } = before;
  const isEmpty = isRecord(passwordExpiration) && passwordExpiration["enabled"] === undefined;
  return isEmpty ? { ...before, passwordExpiration: { enabled: false } } : before;
}
