import { Table, type Row } from "../store/table";
import { applications } from "./applications";
import { relationKey } from "./columns";
import { organizationScopes } from "./organizationTemplate";
import { organizationUsers } from "./organizations";
import { scopes } from "./resources";

/** A permission that users may let a third-party application have. */
export interface ConsentRow extends Row {
  readonly applicationId: string;
  readonly scopeId: string;
}

const key = (row: ConsentRow) => relationKey(row.applicationId, row.scopeId);
const ofApplication = { to: applications, key: (row: ConsentRow) => row.applicationId };

/** Permissions of the organization template. */
export const consentOrganizationScopes = new Table<ConsentRow>({
  name: "application_user_consent_organization_scopes",
  key,
  references: [ofApplication, { to: organizationScopes, key: (row) => row.scopeId }],
});

/** Permissions of API resources. */
export const consentResourceScopes = new Table<ConsentRow>({
  name: "application_user_consent_resource_scopes",
  key,
  references: [ofApplication, { to: scopes, key: (row) => row.scopeId }],
});

/** Permissions of API resources that hold within organizations. */
export const consentOrganizationResourceScopes = new Table<ConsentRow>({
  name: "application_user_consent_organization_resource_scopes",
  key,
  references: [ofApplication, { to: scopes, key: (row) => row.scopeId }],
});

/** Scopes of the user's own data, which are not rows but names. */
export const consentUserScopes = new Table<ConsentRow>({
  name: "application_user_consent_user_scopes",
  key,
  references: [ofApplication],
});

/** An organization whose data a user lets a third-party application see. */
export interface ConsentOrganizationRow extends Row {
  readonly applicationId: string;
  readonly userId: string;
  readonly organizationId: string;
}

/** What users consented to; it ends with their membership. */
export const consentOrganizations = new Table<ConsentOrganizationRow>({
  name: "application_user_consent_organizations",
  key: (row) => relationKey(row.applicationId, row.userId, row.organizationId),
  references: [
    { to: applications, key: (row) => row.applicationId },
    { to: organizationUsers, key: (row) => relationKey(row.organizationId, row.userId) },
  ],
});
