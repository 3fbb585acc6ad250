import type { Body } from "../http/call";
import { Failure } from "../http/failure";
import { pick, type JsonObject } from "../json";
import type { Database } from "../store/database";
import { organizationScopes } from "../tables/organizationTemplate";
import type { Ids, RelationTable } from "../tables/relation";
import { resources, scopes, type ScopeRow } from "../tables/resources";
import { MANAGEMENT_API_SCOPE_IDS } from "./managementApi";

/** The segment of a path that names a kind of permissions. */
export type ConsentPath = "organization-scopes" | "resource-scopes" | "organization-resource-scopes" | "user-scopes";

/** The tables of the permissions for which users may be asked, one for each kind. */
export type ConsentTables<Column extends string> = Readonly<Record<ConsentPath, RelationTable<Column | "scopeId">>>;

interface Kind {
  /** The key of the body. */
  readonly key: string;
  readonly path: ConsentPath;
  /** The table of the ids; undefined if they are names, which the document lists. */
  readonly of: { has(database: Database, id: string): boolean } | undefined;
}

const KINDS: readonly Kind[] = [
  { key: "organizationScopes", path: "organization-scopes", of: organizationScopes },
  { key: "resourceScopes", path: "resource-scopes", of: scopes },
  { key: "organizationResourceScopes", path: "organization-resource-scopes", of: scopes },
  { key: "userScopes", path: "user-scopes", of: undefined },
];

/** The table of the kind in a path. */
export function consentTableOf<Column extends string>(
  tables: ConsentTables<Column>,
  scopeType: string,
): RelationTable<Column | "scopeId"> {
  const kind = KINDS.find(({ path }) => path === scopeType);
  if (kind === undefined) {
    throw new Error("The document promises a known type of scope");
  }
  return tables[kind.path];
}

/**
 * Adds the permissions of a body; permissions that were added before are ignored.
 * @param owner the ids of the applications that may ask for them, by column
 * @throws Failure for unknown permissions, and for those of the Management API
 */
export function addConsents<Column extends string>(
  database: Database,
  body: Body,
  tables: ConsentTables<Column>,
  owner: Ids,
): void {
  const unknown = KINDS.filter(({ key, of }) =>
    body.texts(key).some((scopeId) => of?.has(database, scopeId) === false),
  );
  if (unknown.length > 0) {
    throw new Failure(422, "application.user_consent_scopes_not_found");
  }
  const asked = [...body.texts("resourceScopes"), ...body.texts("organizationResourceScopes")];
  if (asked.some((scopeId) => MANAGEMENT_API_SCOPE_IDS.includes(scopeId))) {
    throw new Failure(422, "application.consent_management_api_scopes_not_allowed");
  }
  for (const { key, path } of KINDS) {
    const table = tables[path];
    const rows = body.texts(key).map((scopeId) => table.rowOf({ ...owner, scopeId }));
    if (rows.length > 0) {
      table.insertAll(database, rows, "keep");
    }
  }
}

/** The permissions in an answer. Those for the user's data are names. */
export function presentConsents<Column extends string>(
  database: Database,
  tables: ConsentTables<Column>,
  owner: Ids,
): JsonObject & { readonly userScopes: string[] } {
  const ofResources = (path: ConsentPath) =>
    byResource(database, tables[path].related(database, owner, "scopeId", scopes));
  const ofUsers = tables["user-scopes"];
  return {
    organizationScopes: tables["organization-scopes"]
      .related(database, owner, "scopeId", organizationScopes)
      .map((row) => pick(row, "id", "name", "description")),
    resourceScopes: ofResources("resource-scopes"),
    organizationResourceScopes: ofResources("organization-resource-scopes"),
    userScopes: ofUsers.filter(database, ofUsers.isOf(owner)).map(({ scopeId }) => scopeId),
  };
}

function byResource(database: Database, rows: readonly ScopeRow[]): JsonObject[] {
  const resourceIds = [...new Set(rows.map((row) => row.resourceId))];
  return resourceIds.map((resourceId) => ({
    resource: pick(resources.get(database, resourceId) ?? {}, "id", "name", "indicator"),
    scopes: rows.filter((row) => row.resourceId === resourceId).map((row) => pick(row, "id", "name", "description")),
  }));
}
