import { organizationScopes } from "./organizationTemplate";
import { RelationTable } from "./relation";
import { scopes } from "./resources";

/** The permissions of the organization template for which applications with a metadata document may ask. */
export const cimdOrganizationScopes = new RelationTable({ name: "cimd_organization_scopes" }, [
  "scopeId",
  organizationScopes,
]);

/** The permissions of API resources for which they may ask. */
export const cimdResourceScopes = new RelationTable({ name: "cimd_resource_scopes" }, ["scopeId", scopes]);

/** The permissions of API resources for which they may ask in organizations. */
export const cimdOrganizationResourceScopes = new RelationTable({ name: "cimd_organization_resource_scopes" }, [
  "scopeId",
  scopes,
]);

/** The scopes of the user's data for which they may ask. They are names, not ids. */
export const cimdUserScopes = new RelationTable({ name: "cimd_user_scopes" }, ["scopeId"]);
