import { ok } from "../http/answer";
import type { Route, Routes } from "../http/call";
import { Failure } from "../http/failure";

/** Where users have signed in, and what they let applications have. Nobody signs in at the emulator; nor is the user looked for. */
export const userSessionRoutes: Routes = {
  "GET /api/users/{userId}/sessions": { handle: () => ok({ sessions: [] }) },
  "GET /api/users/{userId}/sessions/{sessionId}": absent("oidc.session_not_found"),
  "DELETE /api/users/{userId}/sessions/{sessionId}": absent("oidc.session_not_found"),
  "GET /api/users/{userId}/grants": { handle: () => ok({ grants: [] }) },
  "DELETE /api/users/{userId}/grants/{grantId}": absent("oidc.invalid_grant"),
  /** The tokens that providers gave to users who signed in with them. */
  "DELETE /api/secrets/{id}": absent("entity.not_found"),
};

function absent(code: string): Route {
  return {
    handle: () => {
      throw new Failure(404, code);
    },
  };
}
