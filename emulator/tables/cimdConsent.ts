import { organizationScopes } from "./organizationTemplate";
import { RelationTable } from "./relation";
import { scopes } from "./resources";

/** Permissions of the organization template that applications may ask for which are known by a metadata document alone. */
export const cimdOrganizationScopes = new RelationTable({ name: "cimd_organization_scopes" }, [
  "scopeId",
  organizationScopes,
]);

/** Permissions of API resources that they may ask for. */
export const cimdResourceScopes = new RelationTable({ name: "cimd_resource_scopes" }, ["scopeId", scopes]);

/** Permissions of API resources that they may ask for within organizations. */
export const cimdOrganizationResourceScopes = new RelationTable({ name: "cimd_organization_resource_scopes" }, [
  "scopeId",
  scopes,
]);

/** Scopes of the user's own data that they may ask for, which are not rows but names. */
export const cimdUserScopes = new RelationTable({ name: "cimd_user_scopes" }, ["scopeId"]);
