import { Failure } from "../../http/failure";
import type { SignInExperienceRow, SignInMethod } from "../../tables/signInExperiences";
import { requireConnector, type Address } from "../connectors/available";
import type { Change } from "./change";

/** The second factor that is a code sent to an address. */
export const CODE_FACTORS = { email: "EmailVerificationCode", phone: "PhoneVerificationCode" } as const;
/** Where codes can be sent to. */
export const ADDRESSES: readonly Address[] = ["email", "phone"];

/** Whether a code that is sent to an address lets people in. */
export function isCodeEnough(signIn: SignInExperienceRow["signIn"], address: Address): boolean {
  return signIn.methods.some(({ identifier, verificationCode }) => verificationCode && identifier === address);
}

/** @throws Failure for ways to sign in that cannot be, beside the ways to sign up and the second factors */
export function requirePossibleSignIn({ database, after, names }: Change): void {
  if (!names("signIn")) {
    return;
  }
  const { signIn, signUp, mfa } = after;
  for (const address of ADDRESSES) {
    if (isCodeEnough(signIn, address)) {
      requireConnector(database, address);
    }
  }
  if (!signIn.methods.every(({ password, verificationCode }) => password || verificationCode)) {
    throw new Failure(400, "sign_in_experiences.at_least_one_authentication_factor");
  }
  if (signUp.verify && !signUp.password && !signIn.methods.every(worksWithoutPassword)) {
    throw new Failure(400, "sign_in_experiences.code_sign_in_must_be_enabled");
  }
  for (const address of ADDRESSES) {
    if (!isCodeEnough(signIn, address) || !mfa.factors.includes(CODE_FACTORS[address])) {
      continue;
    }
    throw new Failure(400, `sign_in_experiences.${address}_verification_code_cannot_be_used_for_sign_in`);
  }
}

/** Who signed up without a password signs in by code; a user name alone is left to be. */
function worksWithoutPassword({ identifier, verificationCode }: SignInMethod): boolean {
  return verificationCode || identifier === "username";
}
