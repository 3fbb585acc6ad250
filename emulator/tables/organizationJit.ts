import { organizationRoles } from "./organizationTemplate";
import { organizations } from "./organizations";
import { RelationTable } from "./relation";
import { ssoConnectors } from "./ssoConnectors";

/** Domains of e-mail addresses whose owners become members, with their original case. */
export const jitEmailDomains = new RelationTable(
  { name: "organization_jit_email_domains", lengths: { emailDomain: 128 } },
  ["organizationId", organizations],
  ["emailDomain"],
);

/** The roles that such members get, of any type: roles for machines are not refused here. */
export const jitRoles = new RelationTable(
  { name: "organization_jit_roles" },
  ["organizationId", organizations],
  ["organizationRoleId", organizationRoles],
);

/** Identity providers whose users become members. */
export const jitSsoConnectors = new RelationTable(
  { name: "organization_jit_sso_connectors", lengths: { ssoConnectorId: 128 } },
  ["organizationId", organizations],
  ["ssoConnectorId", ssoConnectors],
);
