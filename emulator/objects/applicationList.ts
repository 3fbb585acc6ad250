import { list, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { invalidInput } from "../http/failure";
import { isTruthy, searchWithin } from "../http/search";
import { applications, type ApplicationRow } from "../tables/applications";
import { relationKey } from "../tables/columns";
import { organizationApplications } from "../tables/organizations";
import { applicationRoles } from "../tables/roles";

/** Fields in which lists of applications can be searched. */
export const APPLICATION_SEARCH_FIELDS: readonly string[] = ["id", "name", "description"];

/** Lists applications, the newest first. */
export function listApplications({ database, search, query }: Call): Answer {
  const types = search.getAll("types");
  const isThirdParty = query("isThirdParty");
  const role = query("excludeRoleId");
  const organization = query("excludeOrganizationId");
  if (role !== undefined && organization !== undefined) {
    throw invalidInput(400);
  }
  const isFound = searchOrBreak(
    search,
    (row) =>
      (types.length === 0 || types.includes(row.type)) &&
      (isThirdParty === undefined || row.isThirdParty === isTruthy(isThirdParty)) &&
      (role === undefined || !applicationRoles.has(database, relationKey(row.id, role))) &&
      (organization === undefined || !organizationApplications.has(database, relationKey(organization, row.id))),
  );
  return list(applications.newestFirst(database, isFound));
}

/** An invalid search, which other lists refuse, breaks this list: Logto answers 500. */
function searchOrBreak(
  search: URLSearchParams,
  isWithin: (row: ApplicationRow) => boolean,
): (row: ApplicationRow) => boolean {
  try {
    return searchWithin(search, APPLICATION_SEARCH_FIELDS, isWithin);
  } catch {
    throw new Error("Logto does not expect a bad search here");
  }
}
