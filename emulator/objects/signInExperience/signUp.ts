import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import type { SecondaryIdentifier, SignUp } from "../../tables/signInExperiences";
import { requireConnector } from "../connectors/available";
import type { Change } from "./change";

/** The kinds of addresses of an identifier; none for a username. */
const ADDRESSES = { username: [], email: ["email"], phone: ["phone"], emailOrPhone: ["email", "phone"] } as const;

/** @throws Failure for a sign-up that is not possible; the sign-in methods are not checked */
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

/** "E-mail or phone" repeats each of the two. */
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

/** Addresses of the sign-up must be verified: a secondary one by its own setting, and all of them by the general one. */
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
