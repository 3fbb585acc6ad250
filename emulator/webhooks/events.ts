import type { JsonObject } from "../json";
import type { Method } from "../requests";

/** Something that happened, of which webhooks can be told. */
export interface Occurrence {
  /** Its name, such as `Role.Created`. */
  readonly event: string;
  /** What is told of it beside its name and the time. */
  readonly context: JsonObject;
}

/** What happens when a request succeeds, by the request; the rest is for the endpoints to tell. */
const EVENTS: Readonly<Record<string, string>> = {
  "POST /users": "User.Created",
  "PATCH /users/:userId": "User.Data.Updated",
  "PATCH /users/:userId/custom-data": "User.Data.Updated",
  "PATCH /users/:userId/profile": "User.Data.Updated",
  "PATCH /users/:userId/password": "User.Data.Updated",
  "PATCH /users/:userId/is-suspended": "User.SuspensionStatus.Updated",
  "POST /roles": "Role.Created",
  "DELETE /roles/:id": "Role.Deleted",
  "PATCH /roles/:id": "Role.Data.Updated",
  "POST /roles/:id/scopes": "Role.Scopes.Updated",
  "DELETE /roles/:id/scopes/:scopeId": "Role.Scopes.Updated",
  "POST /resources/:resourceId/scopes": "Scope.Created",
  "DELETE /resources/:resourceId/scopes/:scopeId": "Scope.Deleted",
  "PATCH /resources/:resourceId/scopes/:scopeId": "Scope.Data.Updated",
  "POST /organizations": "Organization.Created",
  "DELETE /organizations/:id": "Organization.Deleted",
  "PATCH /organizations/:id": "Organization.Data.Updated",
  "POST /organization-roles": "OrganizationRole.Created",
  "DELETE /organization-roles/:id": "OrganizationRole.Deleted",
  "PATCH /organization-roles/:id": "OrganizationRole.Data.Updated",
  "POST /organization-scopes": "OrganizationScope.Created",
  "DELETE /organization-scopes/:id": "OrganizationScope.Deleted",
  "PATCH /organization-scopes/:id": "OrganizationScope.Data.Updated",
  "PUT /organization-roles/:id/scopes": "OrganizationRole.Scopes.Updated",
  "POST /organization-roles/:id/scopes": "OrganizationRole.Scopes.Updated",
  "DELETE /organization-roles/:id/scopes/:organizationScopeId": "OrganizationRole.Scopes.Updated",
};

/** What a request is, that succeeded. */
export interface Success {
  readonly method: Method;
  /** Without `/api`, as all that is told. */
  readonly path: string;
  /** The path as Logto's router writes it, such as `/roles/:id`. */
  readonly matchedRoute: string;
  readonly params: Readonly<Record<string, string>>;
  readonly status: number;
}

/** What is told of the request in which something happened. */
export function contextOf({ method, path, matchedRoute, params, status }: Success): JsonObject {
  return { path, method, status, params: { ...rolesParameter(matchedRoute, path), ...params }, matchedRoute };
}

/** What happened by a request alone. @param answered what was answered, if it was JSON; asked for only where it is told */
export function occurrencesOf(success: Success, answered: () => JsonObject["data"]): Occurrence[] {
  const event = EVENTS[`${success.method} ${success.matchedRoute}`];
  if (event === undefined) {
    return [];
  }
  const data = answered();
  return [{ event, context: { ...contextOf(success), ...(data === undefined ? {} : { data }) } }];
}

/** Under `/roles`, Logto's router looks twice, and keeps what the first look finds: what stands behind. */
function rolesParameter(matchedRoute: string, path: string): Readonly<Record<string, string>> {
  const rest = path.slice("/roles".length);
  return matchedRoute.startsWith("/roles/") ? { "0": rest } : {};
}
