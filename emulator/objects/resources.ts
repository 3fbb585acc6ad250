import { created, list, noContent, ok, type Answer } from "../http/answer";
import type { Call, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { isTruthy } from "../http/search";
import type { Json } from "../json";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { TENANT_ID } from "../tables/columns";
import { resources, scopes, type ResourceRow } from "../tables/resources";

/** The default lifetime of a token for a resource, in seconds. */
const DEFAULT_TOKEN_SECONDS = 3600;

/** Logto treats every resource with such an indicator as a Management API, for any tenant. */
const MANAGEMENT_API = /^https:\/\/[^.]+\.logto\.app\/api$/;

/** API resources. Their scopes are in `resourceScopes.ts`. */
export const resourceRoutes: Routes = {
  "GET /api/resources": {
    paging: "optional",
    handle: ({ database, query }) => {
      const isWithScopes = isTruthy(query("includeScopes") ?? "");
      return list(resources.all(database), (row) => (isWithScopes ? withScopes(database, row) : row));
    },
  },
  "POST /api/resources": { handle: create },
  "GET /api/resources/{id}": { handle: ({ database, param }) => ok(resources.require(database, param("id"))) },
  "PATCH /api/resources/{id}": {
    handle: ({ database, param, body }) => {
      const { id } = requireChangeable(database, param("id"), "resource.cannot_modify_management_api");
      return ok(resources.update(database, id, body.fields));
    },
  },
  "PATCH /api/resources/{id}/is-default": { handle: setDefault },
  "DELETE /api/resources/{id}": {
    handle: ({ database, param }) => {
      const { id } = requireChangeable(database, param("id"), "resource.cannot_delete_management_api");
      resources.delete(database, id);
      return noContent();
    },
  },
};

/** A resource that is not a Management API. @throws Failure if there is none, or if it is one */
export function requireChangeable(database: Database, id: string, code: string): ResourceRow {
  const resource = resources.require(database, id);
  if (MANAGEMENT_API.test(resource.indicator)) {
    throw new Failure(400, code);
  }
  return resource;
}

function withScopes(database: Database, resource: ResourceRow): Json {
  return { ...resource, scopes: scopes.filter(database, (scope) => scope.resourceId === resource.id) };
}

function create({ database, body }: Call): Answer {
  const indicator = body.text("indicator");
  if (resources.find(database, (row) => row.indicator === indicator) !== undefined) {
    throw new Failure(422, "resource.resource_identifier_in_use");
  }
  const resource = resources.insert(database, {
    tenantId: TENANT_ID,
    id: newId(),
    name: body.text("name"),
    indicator,
    isDefault: false,
    accessTokenTtl: body.number("accessTokenTtl", DEFAULT_TOKEN_SECONDS),
  });
  return created({ ...resource, scopes: [] });
}

/** At most one resource is the default: setting it resets the previous one. */
function setDefault({ database, param, body }: Call): Answer {
  const isDefault = body.flag("isDefault");
  const resource = database.atomically(() => {
    const others = isDefault ? resources.filter(database, (row) => row.isDefault) : [];
    for (const other of others) {
      resources.update(database, other.id, { isDefault: false });
    }
    return resources.update(database, param("id"), { isDefault });
  });
  return ok(resource);
}
