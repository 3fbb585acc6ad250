import { noContent, ok } from "../http/answer";
import type { Routes } from "../http/call";
import { Failure } from "../http/failure";
import { digestOf, isPassword, OWN_ALGORITHM } from "./passwords";
import { presentUser } from "./presented";
import { signInExperienceOf } from "./signInExperience/fresh";
import { change, requireUser } from "./users";

/**
 * The passwords of users. They can be set and verified, but not read. The first successful verification replaces a digest of
 * another system.
 */
export const userPasswordRoutes: Routes = {
  "PATCH /api/users/{userId}/password": {
    handle: ({ database, param, body }) => {
      const { id } = requireUser(database, param("userId"));
      return ok(presentUser(change(database, id, digestOf(body.text("password")))));
    },
  },
  "PATCH /api/users/{userId}/password/expiration": {
    handle: ({ database, param, body }) => {
      const user = requireUser(database, param("userId"));
      if (body.flag("isExpired") && signInExperienceOf(database).passwordExpiration.enabled !== true) {
        throw new Failure(400, "sign_in_experiences.password_expiration_not_enabled");
      }
      return ok(presentUser(change(database, user.id, {})));
    },
  },
  "POST /api/users/{userId}/password/verify": {
    handle: ({ database, param, body }) => {
      const user = requireUser(database, param("userId"));
      const password = body.text("password");
      if (!isPassword(password, user)) {
        throw new Failure(422, "session.invalid_credentials");
      }
      if (user.passwordAlgorithm !== OWN_ALGORITHM) {
        change(database, user.id, digestOf(password));
      }
      return noContent();
    },
  },
  "GET /api/users/{userId}/has-password": {
    handle: ({ database, param }) =>
      ok({ hasPassword: requireUser(database, param("userId")).passwordDigest !== null }),
  },
};
