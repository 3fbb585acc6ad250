import { created, list, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { searchWithin } from "../http/search";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { TENANT_ID } from "../tables/columns";
import { scopes, type ScopeRow } from "../tables/resources";
import { requireChangeable } from "./resources";

const CANNOT_MODIFY = "resource.cannot_modify_management_api";

/** Fields in which lists of permissions can be searched. */
export const SCOPE_SEARCH_FIELDS: readonly string[] = ["id", "name", "description"];

/** The permissions of API resources. There is no endpoint that reads a single one. */
export const resourceScopeRoutes: Routes = {
  "GET /api/resources/{resourceId}/scopes": {
    paging: "always",
    handle: ({ database, param, search }) => {
      const isOfResource = (row: ScopeRow) => row.resourceId === param("resourceId");
      return list(scopes.filter(database, searchWithin(search, SCOPE_SEARCH_FIELDS, isOfResource)));
    },
  },
  "POST /api/resources/{resourceId}/scopes": { handle: create },
  "PATCH /api/resources/{resourceId}/scopes/{scopeId}": { handle: update },
  "DELETE /api/resources/{resourceId}/scopes/{scopeId}": {
    handle: ({ database, param }) => {
      requireChangeable(database, param("resourceId"), CANNOT_MODIFY);
      scopes.delete(database, param("scopeId"));
      return noContent();
    },
  },
};

function create({ database, param, body }: Call): Answer {
  const name = body.text("name");
  requireNoSpace(name);
  const resource = requireChangeable(database, param("resourceId"), CANNOT_MODIFY);
  requireFreeName(database, resource.id, name);
  const scope = scopes.insert(database, {
    tenantId: TENANT_ID,
    id: newId(),
    resourceId: resource.id,
    name,
    description: body.textOrNull("description"),
    createdAt: Date.now(),
  });
  return created(scope);
}

function update({ database, param, body }: Call): Answer {
  const resource = requireChangeable(database, param("resourceId"), CANNOT_MODIFY);
  const id = param("scopeId");
  if (body.get("name") !== undefined) {
    requireNoSpace(body.text("name"));
    requireFreeName(database, resource.id, body.text("name"), id);
  }
  return ok(scopes.update(database, id, body.fields));
}

function requireNoSpace(name: string): void {
  if (/\s/.test(name)) {
    throw new Failure(400, "scope.name_with_space");
  }
}

function requireFreeName(database: Database, resourceId: string, name: string, ownId?: string): void {
  const clash = scopes.find(database, (row) => row.resourceId === resourceId && row.name === name && row.id !== ownId);
  if (clash !== undefined) {
    throw new Failure(422, "scope.name_exists");
  }
}
