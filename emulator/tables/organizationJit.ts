import { Table, type Row } from "../store/table";
import { relationKey } from "./columns";
import { organizationRoles } from "./organizationTemplate";
import { organizations } from "./organizations";
import { ssoConnectors } from "./ssoConnectors";

export interface JitEmailDomainRow extends Row {
  readonly organizationId: string;
  readonly emailDomain: string;
}

export const jitEmailDomains = new Table<JitEmailDomainRow>({
  name: "organization_jit_email_domains",
  key: (row) => relationKey(row.organizationId, row.emailDomain),
  references: [{ to: organizations, key: (row) => row.organizationId }],
  lengths: { emailDomain: 128 },
});

export interface JitRoleRow extends Row {
  readonly organizationId: string;
  readonly organizationRoleId: string;
}

export const jitRoles = new Table<JitRoleRow>({
  name: "organization_jit_roles",
  key: (row) => relationKey(row.organizationId, row.organizationRoleId),
  references: [
    { to: organizations, key: (row) => row.organizationId },
    { to: organizationRoles, key: (row) => row.organizationRoleId },
  ],
});

export interface JitSsoConnectorRow extends Row {
  readonly organizationId: string;
  readonly ssoConnectorId: string;
}

export const jitSsoConnectors = new Table<JitSsoConnectorRow>({
  name: "organization_jit_sso_connectors",
  key: (row) => relationKey(row.organizationId, row.ssoConnectorId),
  references: [
    { to: organizations, key: (row) => row.organizationId },
    { to: ssoConnectors, key: (row) => row.ssoConnectorId },
  ],
});
