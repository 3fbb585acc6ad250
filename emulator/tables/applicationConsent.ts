import { applications } from "./applications";
import { relationKey } from "./columns";
import { organizationScopes } from "./organizationTemplate";
import { organizationUsers } from "./organizations";
import { RelationTable } from "./relation";
import { scopes } from "./resources";

/** Permissions of the organization template. */
export const consentOrganizationScopes = new RelationTable(
  { name: "application_user_consent_organization_scopes" },
  ["applicationId", applications],
  ["scopeId", organizationScopes],
);

/** Permissions of API resources. */
export const consentResourceScopes = new RelationTable(
  { name: "application_user_consent_resource_scopes" },
  ["applicationId", applications],
  ["scopeId", scopes],
);

/** Permissions of API resources within organizations. */
export const consentOrganizationResourceScopes = new RelationTable(
  { name: "application_user_consent_organization_resource_scopes" },
  ["applicationId", applications],
  ["scopeId", scopes],
);

/** Scopes of the user's own data. They are names, and not rows of another table. */
export const consentUserScopes = new RelationTable(
  { name: "application_user_consent_user_scopes", lengths: { scopeId: 64 } },
  ["applicationId", applications],
  ["scopeId"],
);

/** The organizations whose data users let a third-party application read. It ends with their membership. */
export const consentOrganizations = new RelationTable(
  {
    name: "application_user_consent_organizations",
    references: [{ to: organizationUsers, key: (row) => relationKey(row.organizationId, row.userId) }],
  },
  ["applicationId", applications],
  ["userId"],
  ["organizationId"],
);
