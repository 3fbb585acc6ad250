import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import type { SignInExperienceRow } from "../../tables/signInExperiences";
import { hasConnector } from "../connectors/available";
import type { Change } from "./change";
import { ADDRESSES, CODE_FACTORS } from "./signIn";

/** @throws Failure if a method sends codes and there is no connector for them */
export function requireSendersOfCodes({ database, after, names }: Change): void {
  const { forgotPasswordMethods } = after;
  if (!names("forgotPasswordMethods") || forgotPasswordMethods === null) {
    return;
  }
  const isSent = ADDRESSES.every(
    (address) => !forgotPasswordMethods.includes(CODE_FACTORS[address]) || hasConnector(database, address),
  );
  if (!isSent) {
    throw new Failure(400, "sign_in_experiences.forgot_password_method_requires_connector");
  }
}

/**
 * If passwords expire, users must be able to reset their password.
 * @param without the id of a connector that is not considered
 * @throws Failure
 */
export function requireWayBack(
  database: Database,
  { passwordExpiration, forgotPasswordMethods }: SignInExperienceRow,
  without?: string,
): void {
  if (passwordExpiration.enabled !== true) {
    return;
  }
  const isThere = ADDRESSES.some(
    (address) =>
      (forgotPasswordMethods?.includes(CODE_FACTORS[address]) ?? true) && hasConnector(database, address, without),
  );
  if (!isThere) {
    throw new Failure(422, "sign_in_experiences.password_expiration_requires_forgot_password");
  }
}
