import { created, list, noContent, ok } from "../http/answer";
import type { Routes } from "../http/call";
import { newSecret } from "../store/identifiers";
import { TENANT_ID, relationKey } from "../tables/columns";
import { personalAccessTokens } from "../tables/personalAccessTokens";
import { expiryOf } from "./expiries";
import { requireUser } from "./users";

/** The personal access tokens of users. They can be renamed; their value and expiry cannot be changed. */
export const userPersonalAccessTokenRoutes: Routes = {
  "GET /api/users/{userId}/personal-access-tokens": {
    handle: ({ database, param }) => {
      const { id } = requireUser(database, param("userId"));
      return list(personalAccessTokens.filter(database, (row) => row.userId === id));
    },
  },
  "POST /api/users/{userId}/personal-access-tokens": {
    handle: ({ database, param, body }) => {
      const expiresAt = expiryOf(body);
      const token = personalAccessTokens.insert(database, {
        tenantId: TENANT_ID,
        userId: param("userId"),
        name: body.text("name"),
        value: `pat_${newSecret()}`,
        createdAt: Date.now(),
        expiresAt,
      });
      return created(token);
    },
  },
  "PATCH /api/users/{userId}/personal-access-tokens": {
    handle: ({ database, param, body }) => {
      const name = body.text("name");
      const key = relationKey(param("userId"), body.textOrNull("currentName") ?? name);
      return ok(personalAccessTokens.update(database, key, { name }));
    },
  },
  "PATCH /api/users/{userId}/personal-access-tokens/{name}": {
    handle: ({ database, param, body }) => {
      const key = relationKey(param("userId"), param("name"));
      return ok(personalAccessTokens.update(database, key, { name: body.text("name") }));
    },
  },
  "DELETE /api/users/{userId}/personal-access-tokens/{name}": {
    handle: ({ database, param }) => {
      personalAccessTokens.delete(database, relationKey(param("userId"), param("name")));
      return noContent();
    },
  },
  "POST /api/users/{userId}/personal-access-tokens/delete": {
    handle: ({ database, param, body }) => {
      personalAccessTokens.delete(database, relationKey(param("userId"), body.text("name")));
      return noContent();
    },
  },
};
