import { ok, type Answer } from "../http/answer";
import type { Body, Call, Issue, Routes } from "../http/call";
import { invalidInput } from "../http/failure";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json";
import type { Database } from "../store/database";
import type { Table } from "../store/table";
import {
  accessOrganizationRoles,
  accessOrganizations,
  accessRoles,
  accessUsers,
  type AccessRow,
} from "../tables/applicationAccess";
import { applications } from "../tables/applications";
import { TENANT_ID } from "../tables/columns";

/** The largest number of rules of a kind, and of entries of a list before duplicates are removed. */
const MOST_RULES = 1000;
const MOST_ENTRIES = 2000;

/** Which users may sign in to an application if its `appLevelAccessControlEnabled` is true. */
export const applicationAccessControlRoutes: Routes = {
  "GET /api/applications/{applicationId}/access-control": {
    handle: ({ database, param }) => ok(stored(database, applications.require(database, param("applicationId")).id)),
  },
  "PUT /api/applications/{applicationId}/access-control": { rules: limits, handle: replace },
};

/** The lists of plain ids, and the table of each. */
const LISTS: readonly (readonly [string, Table<AccessRow>])[] = [
  ["userIds", accessUsers],
  ["userRoleIds", accessRoles],
  ["organizationIds", accessOrganizations],
];

/** Whether any user may sign in to an application with access control. */
export function hasAccessRules(database: Database, applicationId: string): boolean {
  const isOfApplication = (row: AccessRow) => row.applicationId === applicationId;
  return (
    LISTS.some(([, table]) => table.find(database, isOfApplication) !== undefined) ||
    accessOrganizationRoles.find(database, isOfApplication) !== undefined
  );
}

function stored(database: Database, applicationId: string): JsonObject {
  const isOfApplication = (row: AccessRow) => row.applicationId === applicationId;
  const lists = LISTS.map(([name, table]): [string, Json] => [name, sorted(table.filter(database, isOfApplication))]);
  const rules = accessOrganizationRoles.filter(database, isOfApplication);
  const organizationIds = [...new Set(rules.map((row) => row.organizationId))].sort();
  return {
    ...Object.fromEntries(lists),
    organizationRoleRules: organizationIds.map((organizationId) => ({
      organizationId,
      organizationRoleIds: sorted(rules.filter((row) => row.organizationId === organizationId)),
    })),
  };
}

function sorted(rows: readonly AccessRow[]): string[] {
  return rows.map((row) => row.grantedId).sort();
}

function replace({ database, param, body }: Call): Answer {
  const rules = rulesOf(body);
  if ([...rules.values()].some((ids) => ids.length === 0)) {
    throw invalidInput(422);
  }
  const { id: applicationId, appLevelAccessControlEnabled } = applications.require(database, param("applicationId"));
  const lists = new Map(LISTS.map(([name]) => [name, [...new Set(body.texts(name))]]));
  const isEmpty = [...lists.values(), ...rules.values()].every((ids) => ids.length === 0);
  if (isEmpty && appLevelAccessControlEnabled) {
    throw invalidInput(422);
  }
  database.atomically(() => {
    // The rows are inserted as a list, because an insert of one row would turn an empty id into null.
    const row = { tenantId: TENANT_ID, applicationId };
    for (const [name, table] of LISTS) {
      table.deleteWhere(database, (old) => old.applicationId === applicationId);
      insertAll(
        database,
        table,
        (lists.get(name) ?? []).map((grantedId) => ({ ...row, grantedId })),
      );
    }
    accessOrganizationRoles.deleteWhere(database, (old) => old.applicationId === applicationId);
    const ofOrganizations = [...rules].flatMap(([organizationId, ids]) =>
      ids.map((grantedId) => ({ ...row, organizationId, grantedId })),
    );
    insertAll(database, accessOrganizationRoles, ofOrganizations);
  });
  return ok({
    ...Object.fromEntries(lists),
    organizationRoleRules: [...rules].map(([organizationId, organizationRoleIds]) => ({
      organizationId,
      organizationRoleIds,
    })),
  });
}

function insertAll<R extends AccessRow>(database: Database, table: Table<R>, rows: readonly R[]): void {
  if (rows.length > 0) {
    table.insertAll(database, rows);
  }
}

/** The rules of a body by organization. Rules of the same organization are joined. */
function rulesOf(body: Body): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  for (const rule of listOf(body, "organizationRoleRules").filter(isJsonObject)) {
    const { organizationId, organizationRoleIds } = rule;
    if (typeof organizationId !== "string" || !isJsonList(organizationRoleIds)) {
      continue;
    }
    const ids = organizationRoleIds.filter((id) => typeof id === "string");
    rules.set(organizationId, [...new Set<string>([...(rules.get(organizationId) ?? []), ...ids])]);
  }
  return rules;
}

function listOf(body: Body, key: string): readonly Json[] {
  const value = body.get(key);
  return isJsonList(value) ? value : [];
}

function limits(body: Body): Issue[] {
  const names = [...LISTS.map(([name]) => name), "organizationRoleRules"];
  return names
    .filter((name) => listOf(body, name).length > MOST_ENTRIES || new Set(listOf(body, name)).size > MOST_RULES)
    .map((name) => ({ code: "too_big", path: [name], message: "Too many" }));
}
