import type { Database } from "../store/database";
import { applications } from "../tables/applications";
import { relationKey } from "../tables/columns";
import {
  organizationRoleResourceScopes,
  organizationRoleScopes,
  organizationScopes,
} from "../tables/organizationTemplate";
import { organizationApplicationRoles, organizationApplications } from "../tables/organizations";
import { resources, scopes, type ResourceRow } from "../tables/resources";
import { applicationRoles, roleScopes } from "../tables/roles";
import { OidcFailure } from "./failure";

/** Seconds that a token for an organization lives. */
const ORGANIZATION_TOKEN_SECONDS = 3600;

/** What a token may be made for. */
export interface Grant {
  readonly audience: string;
  /** Names of all permissions that the application holds there. */
  readonly scopes: readonly string[];
  readonly lifetimeSeconds: number;
}

/**
 * What an application may have a token for.
 * @param indicator the resource asked for; absent, the tenant's default resource
 * @param organizationId the organization that the token is asked in, if any
 * @throws OidcFailure where the resource is not known or the application is not in the organization
 */
export function grantOf(
  database: Database,
  applicationId: string,
  indicator: string | undefined,
  organizationId: string | undefined,
): Grant {
  if (organizationId !== undefined) requireMembership(database, organizationId, applicationId);
  if (indicator === undefined && organizationId !== undefined) {
    return organizationGrant(database, organizationId, applicationId);
  }
  const resource = resources.find(database, (row) =>
    indicator === undefined ? row.isDefault : row.indicator === indicator,
  );
  if (resource === undefined) throw new OidcFailure(400, "invalid_target");
  return {
    audience: resource.indicator,
    scopes: scopesOf(database, applicationId, resource, organizationId),
    lifetimeSeconds: resource.accessTokenTtl,
  };
}

function requireMembership(database: Database, organizationId: string, applicationId: string): void {
  if (!organizationApplications.has(database, relationKey(organizationId, applicationId))) {
    throw new OidcFailure(403, "access_denied");
  }
}

function organizationGrant(database: Database, organizationId: string, applicationId: string): Grant {
  const held = organizationRoleIdsOf(database, organizationId, applicationId);
  const names = organizationRoleScopes
    .filter(database, (row) => held.has(row.organizationRoleId))
    .flatMap((row) => organizationScopes.get(database, row.organizationScopeId)?.name ?? []);
  return {
    audience: `urn:logto:organization:${organizationId}`,
    scopes: [...new Set(names)],
    lifetimeSeconds: ORGANIZATION_TOKEN_SECONDS,
  };
}

function scopesOf(database: Database, applicationId: string, resource: ResourceRow, organizationId?: string): string[] {
  if (!applications.has(database, applicationId)) return [];
  const ids =
    organizationId === undefined
      ? scopeIdsOf(database, applicationId)
      : organizationScopeIdsOf(database, organizationId, applicationId);
  return scopes.filter(database, (row) => row.resourceId === resource.id && ids.has(row.id)).map((row) => row.name);
}

function scopeIdsOf(database: Database, applicationId: string): Set<string> {
  const held = new Set(
    applicationRoles.filter(database, (row) => row.applicationId === applicationId).map((row) => row.roleId),
  );
  return new Set(roleScopes.filter(database, (row) => held.has(row.roleId)).map((row) => row.scopeId));
}

function organizationScopeIdsOf(database: Database, organizationId: string, applicationId: string): Set<string> {
  const held = organizationRoleIdsOf(database, organizationId, applicationId);
  const rows = organizationRoleResourceScopes.filter(database, (row) => held.has(row.organizationRoleId));
  return new Set(rows.map((row) => row.scopeId));
}

function organizationRoleIdsOf(database: Database, organizationId: string, applicationId: string): Set<string> {
  const rows = organizationApplicationRoles.filter(
    database,
    (row) => row.organizationId === organizationId && row.applicationId === applicationId,
  );
  return new Set(rows.map((row) => row.organizationRoleId));
}
