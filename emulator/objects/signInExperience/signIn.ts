import { Failure } from "../../http/failure";
import type { SignInExperienceRow, SignInMethod } from "../../tables/signInExperiences";
import { requireConnector, type Address } from "../connectors/available";
import type { Change } from "./change";

/** The second factors that send a code to an address. */
export const CODE_FACTORS = { email: "EmailVerificationCode", phone: "PhoneVerificationCode" } as const;
/** The kinds of addresses to which codes can be sent. */
export const ADDRESSES: readonly Address[] = ["email", "phone"];

/** Whether users can sign in with a code that is sent to an address. */
export function isCodeEnough(signIn: SignInExperienceRow["signIn"], address: Address): boolean {
  return signIn.methods.some(({ identifier, verificationCode }) => verificationCode && identifier === address);
}

/** @throws Failure for sign-in methods that are not possible together with the sign-up and the second factors */
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

/** Users who sign up without a password must be able to sign in with a code. This is not checked for a username alone. */
function worksWithoutPassword({ identifier, verificationCode }: SignInMethod): boolean {
  return verificationCode || identifier === "username";
}
