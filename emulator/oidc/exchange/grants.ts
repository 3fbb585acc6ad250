import type { Database } from "../../store/database";
import { relationKey } from "../../tables/columns";
import { organizationApplications } from "../../tables/organizations";
import { organizationScopes } from "../../tables/organizationTemplate";
import { OidcFailure } from "../failure";
import { organizationScopesHeld, resourceScopesHeld } from "./heldScopes";
import { invalidTarget, ORGANIZATION_TOKEN_SECONDS, ORGANIZATIONS, targetsOf } from "./targets";

/** What an application may have a token for. */
export interface Grant {
  readonly audience: string;
  /** The names of all permissions that the application has there. */
  readonly held: readonly string[];
  readonly lifetimeSeconds: number;
  /** The scope of a token without permissions: empty for an organization, absent otherwise. */
  readonly emptyScope: "" | undefined;
  /** The organization in which a token for a resource is requested. */
  readonly organizationId?: string;
}

/**
 * What an application may have a token for.
 * @param indicators the requested resources; without any, the organization or otherwise the default resource of the tenant
 * @param organizationId the organization in which the token is requested, if there is one
 * @throws OidcFailure if the application is not in the organization, a resource is not known, or there are several
 */
export function grantOf(
  database: Database,
  applicationId: string,
  indicators: readonly string[],
  organizationId: string | undefined,
): Grant {
  if (organizationId !== undefined) {
    requireMembership(database, organizationId, applicationId);
  }
  if (organizationId !== undefined && indicators.length === 0) {
    return {
      audience: `urn:logto:organization:${organizationId}`,
      held: organizationScopesHeld(database, applicationId, organizationId),
      lifetimeSeconds: ORGANIZATION_TOKEN_SECONDS,
      emptyScope: "",
    };
  }
  const [target, ...more] = targetsOf(database, indicators);
  if (target === undefined) {
    throw invalidTarget("neither a resource nor an organization is asked for");
  }
  if (more.length > 0) {
    throw invalidTarget("only a single resource indicator value is supported for this grant type");
  }
  return {
    audience: target.indicator,
    held:
      target.indicator === ORGANIZATIONS
        ? organizationScopes.all(database).map((row) => row.name)
        : resourceScopesHeld(database, applicationId, target.indicator, organizationId),
    lifetimeSeconds: target.accessTokenTtl,
    emptyScope: undefined,
    ...(organizationId === undefined ? {} : { organizationId }),
  };
}

/** The permissions of a token: the requested ones that the application has, in the requested order. */
export function scopeOf({ held, emptyScope }: Grant, asked: readonly string[]): string | undefined {
  const granted = asked.filter((name) => held.includes(name));
  return granted.length === 0 ? emptyScope : granted.join(" ");
}

function requireMembership(database: Database, organizationId: string, applicationId: string): void {
  if (!organizationApplications.has(database, relationKey(organizationId, applicationId))) {
    throw new OidcFailure(403, "access_denied", "app has not associated with the organization");
  }
}
