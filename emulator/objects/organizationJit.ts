import { created, createdAsText, list, noContent } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { TENANT_ID, relationKey } from "../tables/columns";
import {
  jitEmailDomains,
  jitRoles,
  jitSsoConnectors,
  type JitEmailDomainRow,
  type JitRoleRow,
  type JitSsoConnectorRow,
} from "../tables/organizationJit";
import { organizationRoles } from "../tables/organizationTemplate";
import { organizations } from "../tables/organizations";
import { ssoConnectors } from "../tables/ssoConnectors";
import { replaceRelations } from "./relations";

/** Just-in-time provisioning: who becomes a member by signing in, and with which roles. */
export const organizationJitRoutes: Routes = {
  "GET /api/organizations/{id}/jit/email-domains": {
    paging: "optional",
    handle: ({ database, param }) => {
      return list(jitEmailDomains.filter(database, (row) => row.organizationId === param("id")));
    },
  },
  "POST /api/organizations/{id}/jit/email-domains": {
    handle: ({ database, param, body }) => {
      const emailDomain = body.text("emailDomain");
      return created(
        jitEmailDomains.insert(database, { tenantId: TENANT_ID, organizationId: param("id"), emailDomain }),
      );
    },
  },
  "PUT /api/organizations/{id}/jit/email-domains": {
    handle: ({ database, param, body }) => {
      const organizationId = param("id");
      const domains = body.texts("emailDomains");
      const rows = domains.map((emailDomain) => ({ tenantId: TENANT_ID, organizationId, emailDomain }));
      const isReplaced = (row: JitEmailDomainRow) => row.organizationId === organizationId;
      replaceRelations(database, jitEmailDomains, isReplaced, rows);
      return noContent();
    },
  },
  "DELETE /api/organizations/{id}/jit/email-domains/{emailDomain}": {
    handle: ({ database, param }) => {
      jitEmailDomains.delete(database, relationKey(param("id"), param("emailDomain")));
      return noContent();
    },
  },
  "GET /api/organizations/{id}/jit/roles": {
    paging: "optional",
    handle: ({ database, param }) => {
      const { id } = organizations.require(database, param("id"));
      const found = jitRoles.filter(database, (row) => row.organizationId === id);
      return list(found.flatMap((row) => organizationRoles.get(database, row.organizationRoleId) ?? []));
    },
  },
  "POST /api/organizations/{id}/jit/roles": {
    nonEmpty: ["organizationRoleIds"],
    handle: (call) => {
      jitRoles.insertAll(call.database, roleRows(call), "keep");
      return createdAsText();
    },
  },
  "PUT /api/organizations/{id}/jit/roles": {
    handle: (call) => {
      const isReplaced = (row: JitRoleRow) => row.organizationId === call.param("id");
      replaceRelations(call.database, jitRoles, isReplaced, roleRows(call));
      return noContent();
    },
  },
  "DELETE /api/organizations/{id}/jit/roles/{organizationRoleId}": {
    handle: ({ database, param }) => {
      jitRoles.delete(database, relationKey(param("id"), param("organizationRoleId")));
      return noContent();
    },
  },
  "GET /api/organizations/{id}/jit/sso-connectors": {
    paging: "optional",
    handle: ({ database, param }) => {
      const { id } = organizations.require(database, param("id"));
      const found = jitSsoConnectors.filter(database, (row) => row.organizationId === id);
      return list(found.flatMap((row) => ssoConnectors.get(database, row.ssoConnectorId) ?? []));
    },
  },
  "POST /api/organizations/{id}/jit/sso-connectors": {
    nonEmpty: ["ssoConnectorIds"],
    handle: (call) => {
      jitSsoConnectors.insertAll(call.database, connectorRows(call), "keep");
      return createdAsText();
    },
  },
  "PUT /api/organizations/{id}/jit/sso-connectors": {
    handle: (call) => {
      const isReplaced = (row: JitSsoConnectorRow) => row.organizationId === call.param("id");
      replaceRelations(call.database, jitSsoConnectors, isReplaced, connectorRows(call));
      return noContent();
    },
  },
  "DELETE /api/organizations/{id}/jit/sso-connectors/{ssoConnectorId}": {
    handle: ({ database, param }) => {
      jitSsoConnectors.delete(database, relationKey(param("id"), param("ssoConnectorId")));
      return noContent();
    },
  },
};

function roleRows({ param, body }: Call): JitRoleRow[] {
  const organizationId = param("id");
  const ids = body.texts("organizationRoleIds");
  return ids.map((organizationRoleId) => ({ tenantId: TENANT_ID, organizationId, organizationRoleId }));
}

function connectorRows({ param, body }: Call): JitSsoConnectorRow[] {
  const organizationId = param("id");
  const ids = body.texts("ssoConnectorIds");
  return ids.map((ssoConnectorId) => ({ tenantId: TENANT_ID, organizationId, ssoConnectorId }));
}
