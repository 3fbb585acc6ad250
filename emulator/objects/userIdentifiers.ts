import type { Body } from "../http/call";
import { Failure } from "../http/failure";
import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import { users, type UserRow } from "../tables/users";
import { normalizePhone } from "./phones";

/** What people sign in with. */
export interface Identifiers extends JsonObject {
  readonly username?: string;
  readonly primaryEmail?: string;
  readonly primaryPhone?: string;
}

/** What people sign in with, of a body, as it is stored. Those that are absent, null or empty are left out. @throws Failure */
export function identifiersOf(body: Body): Identifiers {
  const username = body.textOrNull("username") ?? "";
  const primaryEmail = body.textOrNull("primaryEmail") ?? "";
  const primaryPhone = body.textOrNull("primaryPhone") ?? "";
  return {
    ...(username === "" ? {} : { username }),
    ...(primaryEmail === "" ? {} : { primaryEmail }),
    ...(primaryPhone === "" ? {} : { primaryPhone: normalizePhone(primaryPhone) }),
  };
}

/** @throws Failure where somebody else signs in with one of them; the case of an e-mail does not count */
export function refuseTaken(database: Database, identifiers: Identifiers, ownId?: string): void {
  const { username, primaryEmail, primaryPhone } = identifiers;
  const isTaken = (condition: (row: UserRow) => boolean) =>
    users.find(database, (row) => row.id !== ownId && condition(row)) !== undefined;
  if (username !== undefined && isTaken((row) => row.username === username)) {
    throw new Failure(422, "user.username_already_in_use");
  }
  const email = primaryEmail?.toLowerCase();
  if (email !== undefined && isTaken((row) => row.primaryEmail?.toLowerCase() === email)) {
    throw new Failure(422, "user.email_already_in_use");
  }
  if (primaryPhone !== undefined && isTaken((row) => row.primaryPhone === primaryPhone)) {
    throw new Failure(422, "user.phone_already_in_use");
  }
}
