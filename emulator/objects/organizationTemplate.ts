import { created, list, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { contains } from "../http/search";
import type { Json } from "../json";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { TENANT_ID } from "../tables/columns";
import {
  organizationRoleResourceScopes,
  organizationRoles,
  organizationRoleScopes,
  organizationScopes,
  type OrganizationRoleRow,
} from "../tables/organizationTemplate";
import { resources, scopes } from "../tables/resources";
import { byName, mention } from "./presented";
import { relationRoutes } from "./relations/routes";

/** The roles of the organization template, and their scopes. */
export const organizationRoleRoutes: Routes = {
  "GET /api/organization-roles": {
    paging: "always",
    handle: ({ database, query }) => {
      const isFound = contains(query("q"), ["id", "name", "description"]);
      return list(organizationRoles.filter(database, isFound).sort(byName), (row) => withScopes(database, row));
    },
  },
  "POST /api/organization-roles": { handle: createRole },
  "GET /api/organization-roles/{id}": {
    handle: ({ database, param }) => ok(requireRole(database, param("id"))),
  },
  "PATCH /api/organization-roles/{id}": {
    handle: ({ database, param, body }) => ok(organizationRoles.update(database, param("id"), body.fields)),
  },
  "DELETE /api/organization-roles/{id}": {
    handle: ({ database, param }) => {
      organizationRoles.delete(database, param("id"));
      return noContent();
    },
  },
  ...relationRoutes({
    path: "/api/organization-roles/{id}/scopes",
    table: organizationRoleScopes,
    member: "organizationScopeId",
    of: organizationScopes,
    owner: { in: { require: requireRole }, for: ["GET"] },
    replace: { how: "wholly" },
  }),
  ...relationRoutes({
    path: "/api/organization-roles/{id}/resource-scopes",
    table: organizationRoleResourceScopes,
    member: "scopeId",
    of: scopes,
    owner: { in: { require: requireRole }, for: ["GET"] },
    replace: { how: "wholly" },
  }),
};

/** The permissions of the organization template. */
export const organizationScopeRoutes: Routes = {
  "GET /api/organization-scopes": {
    paging: "optional",
    handle: ({ database, query }) =>
      list(organizationScopes.filter(database, contains(query("q"), ["name"])).sort(byName)),
  },
  "POST /api/organization-scopes": {
    handle: ({ database, body }) =>
      created(
        organizationScopes.insert(database, {
          tenantId: TENANT_ID,
          id: newId(),
          name: body.text("name"),
          description: body.textOrNull("description"),
        }),
      ),
  },
  "GET /api/organization-scopes/{id}": {
    handle: ({ database, param }) => ok(organizationScopes.require(database, param("id"))),
  },
  "PATCH /api/organization-scopes/{id}": {
    handle: ({ database, param, body }) => ok(organizationScopes.update(database, param("id"), body.fields)),
  },
  "DELETE /api/organization-scopes/{id}": {
    handle: ({ database, param }) => {
      organizationScopes.delete(database, param("id"));
      return noContent();
    },
  },
};

/** A role. @throws Failure if there is none */
function requireRole(database: Database, id: string): OrganizationRoleRow {
  const role = organizationRoles.get(database, id);
  if (role === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  return role;
}

/** Creates the role and its scopes in one transaction. Duplicate scopes of a list count once. */
function createRole({ database, body, tell }: Call): Answer {
  const role = database.atomically(() => {
    const row = organizationRoles.insert(database, {
      tenantId: TENANT_ID,
      id: newId(),
      name: body.text("name"),
      description: body.textOrNull("description"),
      type: body.get("type") === "MachineToMachine" ? "MachineToMachine" : "User",
    });
    const owner = { organizationRoleId: row.id };
    const ofTemplate = body
      .texts("organizationScopeIds")
      .map((organizationScopeId) => organizationRoleScopes.rowOf({ ...owner, organizationScopeId }));
    const ofResources = body
      .texts("resourceScopeIds")
      .map((scopeId) => organizationRoleResourceScopes.rowOf({ ...owner, scopeId }));
    if (ofTemplate.length > 0) {
      organizationRoleScopes.insertAll(database, ofTemplate, "keep");
    }
    if (ofResources.length > 0) {
      organizationRoleResourceScopes.insertAll(database, ofResources, "keep");
    }
    return row;
  });
  if (body.texts("organizationScopeIds").length > 0 || body.texts("resourceScopeIds").length > 0) {
    tell("OrganizationRole.Scopes.Updated", { organizationRoleId: role.id });
  }
  return created(role);
}

function withScopes(database: Database, role: OrganizationRoleRow): Json {
  const owner = { organizationRoleId: role.id };
  return {
    ...role,
    scopes: organizationRoleScopes.related(database, owner, "organizationScopeId", organizationScopes).map(mention),
    resourceScopes: organizationRoleResourceScopes
      .related(database, owner, "scopeId", scopes)
      .map((scope) => ({ ...mention(scope), resource: mention(resources.get(database, scope.resourceId) ?? {}) })),
  };
}
