import { createdAsText, list, noContent } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import type { Database } from "../store/database";
import { TENANT_ID, relationKey } from "../tables/columns";
import {
  organizationRoleResourceScopes,
  organizationRoles,
  organizationRoleScopes,
  organizationScopes,
  type OrganizationRoleResourceScopeRow,
  type OrganizationRoleScopeRow,
} from "../tables/organizationTemplate";
import { scopes } from "../tables/resources";
import { replaceRelations } from "./relations";

/** The scopes that the roles of the template hold. */
export const organizationRoleScopeRoutes: Routes = {
  "GET /api/organization-roles/{id}/scopes": {
    paging: "optional",
    handle: ({ database, param }) => {
      const id = requireRole(database, param("id"));
      const held = organizationRoleScopes.filter(database, (row) => row.organizationRoleId === id);
      return list(held.flatMap((row) => organizationScopes.get(database, row.organizationScopeId) ?? []));
    },
  },
  "POST /api/organization-roles/{id}/scopes": {
    nonEmpty: ["organizationScopeIds"],
    handle: (call) => {
      organizationRoleScopes.insertAll(call.database, scopeRows(call), "keep");
      return createdAsText();
    },
  },
  "PUT /api/organization-roles/{id}/scopes": {
    handle: (call) => {
      replaceRelations(
        call.database,
        organizationRoleScopes,
        (row) => row.organizationRoleId === call.param("id"),
        scopeRows(call),
      );
      return noContent();
    },
  },
  "DELETE /api/organization-roles/{id}/scopes/{organizationScopeId}": {
    handle: ({ database, param }) => {
      organizationRoleScopes.delete(database, relationKey(param("id"), param("organizationScopeId")));
      return noContent();
    },
  },
  "GET /api/organization-roles/{id}/resource-scopes": {
    paging: "optional",
    handle: ({ database, param }) => {
      const id = requireRole(database, param("id"));
      const held = organizationRoleResourceScopes.filter(database, (row) => row.organizationRoleId === id);
      return list(held.flatMap((row) => scopes.get(database, row.scopeId) ?? []));
    },
  },
  "POST /api/organization-roles/{id}/resource-scopes": {
    nonEmpty: ["scopeIds"],
    handle: (call) => {
      organizationRoleResourceScopes.insertAll(call.database, resourceScopeRows(call), "keep");
      return createdAsText();
    },
  },
  "PUT /api/organization-roles/{id}/resource-scopes": {
    handle: (call) => {
      const isOfRole = (row: { readonly organizationRoleId: string }) => row.organizationRoleId === call.param("id");
      replaceRelations(call.database, organizationRoleResourceScopes, isOfRole, resourceScopeRows(call));
      return noContent();
    },
  },
  "DELETE /api/organization-roles/{id}/resource-scopes/{scopeId}": {
    handle: ({ database, param }) => {
      organizationRoleResourceScopes.delete(database, relationKey(param("id"), param("scopeId")));
      return noContent();
    },
  },
};

function requireRole(database: Database, id: string): string {
  if (!organizationRoles.has(database, id)) throw new Failure(404, "entity.not_found");
  return id;
}

function scopeRows({ body, param }: Call): OrganizationRoleScopeRow[] {
  return body.texts("organizationScopeIds").map((organizationScopeId) => ({
    tenantId: TENANT_ID,
    organizationRoleId: param("id"),
    organizationScopeId,
  }));
}

function resourceScopeRows({ body, param }: Call): OrganizationRoleResourceScopeRow[] {
  return body.texts("scopeIds").map((scopeId) => ({ tenantId: TENANT_ID, organizationRoleId: param("id"), scopeId }));
}
