import type { Body } from "../http/call";
import { Failure } from "../http/failure";
import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import { users, type UserRow } from "../tables/users";
import { isCaseSensitive } from "./signInExperience/usernamePolicy";
import { findPhone, normalizePhone } from "./phones";

/** What people sign in with. */
export interface Identifiers extends JsonObject {
  readonly username?: string;
  readonly primaryEmail?: string;
  readonly primaryPhone?: string;
}

/** What people sign in with, as a body gives it. Those that are absent, null or empty are left out. */
export function identifiersOf(body: Body): Identifiers {
  const username = body.textOrNull("username") ?? "";
  const primaryEmail = body.textOrNull("primaryEmail") ?? "";
  const primaryPhone = body.textOrNull("primaryPhone") ?? "";
  return {
    ...(username === "" ? {} : { username }),
    ...(primaryEmail === "" ? {} : { primaryEmail }),
    ...(primaryPhone === "" ? {} : { primaryPhone }),
  };
}

/** What people sign in with, as it is stored. @throws Failure for a phone number that is none */
export function storedIdentifiersOf(identifiers: Identifiers): Identifiers {
  const { primaryPhone } = identifiers;
  return primaryPhone === undefined ? identifiers : { ...identifiers, primaryPhone: normalizePhone(primaryPhone) };
}

/**
 * Of several that are taken, a new user is told of the user name first, and one that changes of it last.
 * @throws Failure where somebody else signs in with one of them; the case of an e-mail does not count, and that of a user
 * name where the sign-in experience says so
 */
export function refuseTaken(database: Database, identifiers: Identifiers, ownId?: string): void {
  const { username, primaryEmail, primaryPhone } = identifiers;
  const email = primaryEmail?.toLowerCase();
  const phone = primaryPhone === undefined ? undefined : findPhone(primaryPhone);
  const isSensitive = isCaseSensitive(database);
  const asItCounts = (name: string | null | undefined) => (isSensitive ? name : name?.toLowerCase());
  const isTaken = (value: string | null | undefined, valueOf: (row: UserRow) => string | null | undefined) =>
    typeof value === "string" &&
    users.find(database, (row) => row.id !== ownId && valueOf(row) === value) !== undefined;
  const taken = {
    username: isTaken(asItCounts(username), (row) => asItCounts(row.username)),
    email: isTaken(email, (row) => row.primaryEmail?.toLowerCase()),
    phone: isTaken(phone, (row) => row.primaryPhone),
  };
  const order =
    ownId === undefined ? (["username", "email", "phone"] as const) : (["email", "phone", "username"] as const);
  const first = order.find((identifier) => taken[identifier]);
  if (first !== undefined) {
    throw new Failure(422, `user.${first}_already_in_use`);
  }
}
