import { organizationRoles } from "./organizationTemplate";
import { organizations } from "./organizations";
import { RelationTable } from "./relation";
import { ssoConnectors } from "./ssoConnectors";

/** Domains whose addresses make their owners members, in the case in which they were given. */
export const jitEmailDomains = new RelationTable(
  { name: "organization_jit_email_domains", lengths: { emailDomain: 128 } },
  ["organizationId", organizations],
  ["emailDomain"],
);

/** Roles that such members get, of any type: that of a machine is not refused here. */
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
