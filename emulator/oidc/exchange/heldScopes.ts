import type { Database } from "../../store/database";
import { organizationApplicationRoles } from "../../tables/organizations";
import {
  organizationRoleResourceScopes,
  organizationRoleScopes,
  organizationScopes,
} from "../../tables/organizationTemplate";
import { resources, scopes } from "../../tables/resources";
import { applicationRoles, roleScopes } from "../../tables/roles";

/** The names of the permissions within an organization that an application has by its roles there. */
export function organizationScopesHeld(database: Database, applicationId: string, organizationId: string): string[] {
  const roleIds = organizationRoleIdsOf(database, applicationId, organizationId);
  return organizationRoleScopes
    .filter(database, (row) => roleIds.has(row.organizationRoleId))
    .flatMap((row) => organizationScopes.get(database, row.organizationScopeId)?.name ?? []);
}

/**
 * The names of the permissions of an API resource that an application has by its roles.
 * @param organizationId if given, only the roles in this organization count
 */
export function resourceScopesHeld(
  database: Database,
  applicationId: string,
  indicator: string,
  organizationId: string | undefined,
): string[] {
  const resource = resources.find(database, (row) => row.indicator === indicator);
  const ids =
    organizationId === undefined
      ? scopeIdsOf(database, applicationId)
      : organizationScopeIdsOf(database, applicationId, organizationId);
  return scopes.filter(database, (row) => row.resourceId === resource?.id && ids.has(row.id)).map((row) => row.name);
}

function scopeIdsOf(database: Database, applicationId: string): Set<string> {
  const held = new Set(
    applicationRoles.filter(database, (row) => row.applicationId === applicationId).map((row) => row.roleId),
  );
  return new Set(roleScopes.filter(database, (row) => held.has(row.roleId)).map((row) => row.scopeId));
}

function organizationScopeIdsOf(database: Database, applicationId: string, organizationId: string): Set<string> {
  const held = organizationRoleIdsOf(database, applicationId, organizationId);
  const rows = organizationRoleResourceScopes.filter(database, (row) => held.has(row.organizationRoleId));
  return new Set(rows.map((row) => row.scopeId));
}

function organizationRoleIdsOf(database: Database, applicationId: string, organizationId: string): Set<string> {
  const rows = organizationApplicationRoles.filter(
    database,
    (row) => row.organizationId === organizationId && row.applicationId === applicationId,
  );
  return new Set(rows.map((row) => row.organizationRoleId));
}
