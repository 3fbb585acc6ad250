import { created } from "../../http/answer";
import type { Routes } from "../../http/call";
import { jitEmailDomains, jitRoles, jitSsoConnectors } from "../../tables/organizationJit";
import { organizationRoles } from "../../tables/organizationTemplate";
import { organizations } from "../../tables/organizations";
import { ssoConnectors } from "../../tables/ssoConnectors";
import { relationRoutes } from "./routes";

/** Just-in-time provisioning: which users become members by signing in, and with which roles. */
export const organizationJitRoutes: Routes = {
  ...relationRoutes({
    path: "/api/organizations/{id}/jit/email-domains",
    table: jitEmailDomains,
    member: "emailDomain",
    of: { get: (_database, _emailDomain, row) => row },
    replace: { how: "wholly" },
  }),
  "POST /api/organizations/{id}/jit/email-domains": {
    handle: ({ database, param, body }) => {
      const row = jitEmailDomains.rowOf({ organizationId: param("id"), emailDomain: body.text("emailDomain") });
      return created(jitEmailDomains.insert(database, row));
    },
  },
  ...relationRoutes({
    path: "/api/organizations/{id}/jit/roles",
    table: jitRoles,
    member: "organizationRoleId",
    of: organizationRoles,
    owner: { in: organizations, for: ["GET"] },
    replace: { how: "wholly" },
  }),
  ...relationRoutes({
    path: "/api/organizations/{id}/jit/sso-connectors",
    table: jitSsoConnectors,
    member: "ssoConnectorId",
    of: ssoConnectors,
    owner: { in: organizations, for: ["GET"] },
    replace: { how: "wholly" },
  }),
};
