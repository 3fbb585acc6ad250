import type { Body } from "../http/call";
import { Failure } from "../http/failure";
import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import { users, type UserRow } from "../tables/users";
import { isCaseSensitive } from "./signInExperience/usernamePolicy";
import { findPhone, normalizePhone } from "./phones";

/** The identifiers with which users sign in. */
export interface Identifiers extends JsonObject {
  readonly username?: string;
  readonly primaryEmail?: string;
  readonly primaryPhone?: string;
}

/** The identifiers of a body as it gives them, without those that are absent, null or empty. */
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

/** The identifiers of a body as they are stored. @throws Failure for an invalid phone number */
export function storedIdentifiersOf(identifiers: Identifiers): Identifiers {
  const { primaryPhone } = identifiers;
  return primaryPhone === undefined ? identifiers : { ...identifiers, primaryPhone: normalizePhone(primaryPhone) };
}

/**
 * If several identifiers are taken, the error for a new user names the username first, and the error for a change names it last.
 * @throws Failure if another user signs in with one of them. The case of an e-mail address does not matter. The case of a
 * username does not matter if the sign-in experience says so.
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
