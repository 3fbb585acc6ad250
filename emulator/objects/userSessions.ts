import { ok } from "../http/answer";
import type { Route, Routes } from "../http/call";
import { Failure } from "../http/failure";

/**
 * The sessions and grants of users. They are empty, because users cannot sign in at the emulator. It is not checked whether the
 * user exists.
 */
export const userSessionRoutes: Routes = {
  "GET /api/users/{userId}/sessions": { handle: () => ok({ sessions: [] }) },
  "GET /api/users/{userId}/sessions/{sessionId}": absent("oidc.session_not_found"),
  "DELETE /api/users/{userId}/sessions/{sessionId}": absent("oidc.session_not_found"),
  "GET /api/users/{userId}/grants": { handle: () => ok({ grants: [] }) },
  "DELETE /api/users/{userId}/grants/{grantId}": absent("oidc.invalid_grant"),
  /** The tokens of social and enterprise identities. */
  "DELETE /api/secrets/{id}": absent("entity.not_found"),
};

function absent(code: string): Route {
  return {
    handle: () => {
      throw new Failure(404, code);
    },
  };
}
