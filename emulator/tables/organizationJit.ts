import { Table, type Row } from "../store/table";
import { relationKey } from "./columns";
import { organizationRoles } from "./organizationTemplate";
import { organizations } from "./organizations";
import { ssoConnectors } from "./ssoConnectors";

/** A domain whose addresses make their owners members. */
export interface JitEmailDomainRow extends Row {
  readonly organizationId: string;
  readonly emailDomain: string;
}

/** Domains, in the case in which they were given. */
export const jitEmailDomains = new Table<JitEmailDomainRow>({
  name: "organization_jit_email_domains",
  key: (row) => relationKey(row.organizationId, row.emailDomain),
  references: [{ to: organizations, key: (row) => row.organizationId }],
  lengths: { emailDomain: 128 },
});

/** A role that such members get. */
export interface JitRoleRow extends Row {
  readonly organizationId: string;
  readonly organizationRoleId: string;
}

/** Roles of any type: that of a machine is not refused here. */
export const jitRoles = new Table<JitRoleRow>({
  name: "organization_jit_roles",
  key: (row) => relationKey(row.organizationId, row.organizationRoleId),
  references: [
    { to: organizations, key: (row) => row.organizationId },
    { to: organizationRoles, key: (row) => row.organizationRoleId },
  ],
});

/** An identity provider whose users become members. */
export interface JitSsoConnectorRow extends Row {
  readonly organizationId: string;
  readonly ssoConnectorId: string;
}

/** Identity providers of organizations. */
export const jitSsoConnectors = new Table<JitSsoConnectorRow>({
  name: "organization_jit_sso_connectors",
  key: (row) => relationKey(row.organizationId, row.ssoConnectorId),
  references: [
    { to: organizations, key: (row) => row.organizationId },
    { to: ssoConnectors, key: (row) => row.ssoConnectorId },
  ],
});
