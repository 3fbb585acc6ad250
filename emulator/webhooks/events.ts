import type { JsonObject } from "../json";
import type { Method } from "../requests";

/** An event for webhooks. */
export interface Occurrence {
  /** The name of the event, such as `Role.Created`. */
  readonly event: string;
  /** The data of the event, without its name and its time. */
  readonly context: JsonObject;
}

/** The events of successful requests. The handlers of endpoints report the other events. */
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

/** A successful request. */
export interface Success {
  readonly method: Method;
  /** The path without `/api`, like all paths in webhooks. */
  readonly path: string;
  /** The pattern of the path in Logto's router, such as `/roles/:id`. */
  readonly matchedRoute: string;
  readonly params: Readonly<Record<string, string>>;
  readonly status: number;
}

/** The data of the request in a webhook. */
export function contextOf({ method, path, matchedRoute, params, status }: Success): JsonObject {
  return { path, method, status, params: { ...rolesParameter(matchedRoute, path), ...params }, matchedRoute };
}

/**
 * The events that a request causes by itself.
 * @param answered returns the body of the answer, if it is JSON. It is called only if there is an event.
 */
export function occurrencesOf(success: Success, answered: () => JsonObject["data"]): Occurrence[] {
  const event = EVENTS[`${success.method} ${success.matchedRoute}`];
  if (event === undefined) {
    return [];
  }
  const data = answered();
  return [{ event, context: { ...contextOf(success), ...(data === undefined ? {} : { data }) } }];
}

/** The parameter `0` of paths under `/roles`, where Logto's router matches twice: it is the rest of the path. */
function rolesParameter(matchedRoute: string, path: string): Readonly<Record<string, string>> {
  const rest = path.slice("/roles".length);
  return matchedRoute.startsWith("/roles/") ? { "0": rest } : {};
}
