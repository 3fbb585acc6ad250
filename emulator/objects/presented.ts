import { omit, pick, type JsonObject } from "../json";
import type { Database } from "../store/database";
import { organizationRoles } from "../tables/organizationTemplate";
import type { Ids, RelationTable } from "../tables/relation";
import type { UserRow } from "../tables/users";

/** A user in most answers: without the password, but with a key that says whether there is one. */
export function presentUser(row: UserRow): JsonObject {
  return { ...presentMember(row), hasPassword: row.passwordDigest !== null };
}

/** A user in the lists of organizations. */
export function presentMember(row: UserRow): JsonObject {
  return omit(row, "passwordDigest", "passwordAlgorithm", "logtoConfig", "mfaVerifications");
}

/** An object in lists of other objects: its id and name. */
export function mention(row: JsonObject): JsonObject {
  return pick(row, "id", "name");
}

/** The order of names in the lists of the organization template. */
export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}

/** The roles of the organization template that some ids have, in the form of lists of other objects. */
export function mentionRoles<Column extends string>(
  database: Database,
  table: RelationTable<Column | "organizationRoleId">,
  ids: Ids,
): JsonObject[] {
  return table.related(database, ids, "organizationRoleId", organizationRoles).sort(byName).map(mention);
}
