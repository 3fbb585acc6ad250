import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import type { SecondaryIdentifier, SignUp } from "../../tables/signInExperiences";
import { requireConnector } from "../connectors/available";
import type { Change } from "./change";

/** The addresses that an identifier stands for; none for a user name. */
const ADDRESSES = { username: [], email: ["email"], phone: ["phone"], emailOrPhone: ["email", "phone"] } as const;

/** @throws Failure for a way to sign up that cannot be; the ways to sign in are not looked at */
export function requirePossibleSignUp({ database, after, names }: Change): void {
  if (!names("signUp")) {
    return;
  }
  const { signUp } = after;
  requirePrimary(signUp);
  refuseRepeated(signUp);
  requireVerified(signUp);
  requireConnectors(database, signUp);
}

function requirePrimary({ identifiers, secondaryIdentifiers = [] }: SignUp): void {
  if (secondaryIdentifiers.length === 0 || identifiers.length > 0) {
    return;
  }
  throw new Failure(400, "sign_in_experiences.missing_sign_up_identifiers");
}

/** E-mail or phone is a repetition of either. */
function refuseRepeated({ identifiers, secondaryIdentifiers = [] }: SignUp): void {
  const secondary = secondaryIdentifiers.map(({ identifier }) => identifier);
  const isRepeated =
    new Set(identifiers).size < identifiers.length ||
    new Set(secondary).size < secondary.length ||
    secondary.some((identifier) => [identifier, ...ADDRESSES[identifier]].some((one) => isIn(identifiers, one)));
  if (isRepeated) {
    throw new Failure(400, "sign_in_experiences.duplicated_sign_up_identifiers");
  }
}

function isIn(identifiers: readonly string[], identifier: string): boolean {
  return identifiers.includes(identifier);
}

/** An address that is asked for must be verified: a secondary one by itself, and all of them by the whole. */
function requireVerified({ identifiers, secondaryIdentifiers = [], verify }: SignUp): void {
  const isUnverified = ({ identifier, verify: own = false }: SecondaryIdentifier) =>
    identifier !== "username" && !(verify && own);
  if (secondaryIdentifiers.some(isUnverified) || (!verify && identifiers.some((one) => one !== "username"))) {
    throw new Failure(400, "sign_in_experiences.passwordless_requires_verify");
  }
}

function requireConnectors(database: Database, { identifiers, secondaryIdentifiers = [] }: SignUp): void {
  const asked = [...identifiers, ...secondaryIdentifiers.map(({ identifier }) => identifier)];
  for (const address of new Set(asked.flatMap((identifier) => ADDRESSES[identifier]))) {
    requireConnector(database, address);
  }
}
