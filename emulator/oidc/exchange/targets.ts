import type { Database } from "../../store/database";
import { resources, type ResourceRow } from "../../tables/resources";
import { OidcFailure } from "../failure";
import { parseUrl } from "../../url";

/** The resource that stands for the permissions within organizations, of any organization. */
export const ORGANIZATIONS = "urn:logto:resource:organizations";
/** The lifetime of a token for an organization, or for all of them, in seconds. */
export const ORGANIZATION_TOKEN_SECONDS = 3600;

/** A target for which a token can be requested. */
export type Target = Pick<ResourceRow, "indicator" | "accessTokenTtl">;

/**
 * The resources of a request.
 * @param indicators the requested ones; without any, the default resource of the tenant
 * @throws OidcFailure if one is not known
 */
export function targetsOf(database: Database, indicators: readonly string[]): Target[] {
  if (indicators.length > 0) {
    return [...new Set(indicators)].map((indicator) => targetOf(database, indicator));
  }
  const byDefault = resources.find(database, (row) => row.isDefault);
  return byDefault === undefined ? [] : [byDefault];
}

function targetOf(database: Database, indicator: string): Target {
  if (parseUrl(indicator) === undefined) {
    throw invalidTarget("resource indicator must be an absolute URI");
  }
  if (indicator.includes("#")) {
    throw invalidTarget("resource indicator must not contain a fragment component");
  }
  if (indicator === ORGANIZATIONS) {
    return { indicator, accessTokenTtl: ORGANIZATION_TOKEN_SECONDS };
  }
  const resource = resources.find(database, (row) => row.indicator === indicator);
  if (resource === undefined) {
    throw invalidTarget("resource indicator is missing, or unknown");
  }
  return resource;
}

/** The error for a resource for which there are no tokens. */
export function invalidTarget(description: string): OidcFailure {
  return new OidcFailure(400, "invalid_target", description);
}
