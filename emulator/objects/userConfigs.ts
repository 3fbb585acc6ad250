import { ok } from "../http/answer";
import type { Routes } from "../http/call";
import { isJsonObject, type JsonObject } from "../json";
import { presentMember } from "./presented";
import { change, requireUser } from "./users";

/** The choices of a user about second factors and passkeys that Logto stores. */
export const userConfigRoutes: Routes = {
  "GET /api/users/{userId}/logto-configs": {
    handle: ({ database, param }) => ok(present(requireUser(database, param("userId")).logtoConfig)),
  },
  "PATCH /api/users/{userId}/logto-configs": {
    handle: ({ database, param, body, tellAlone }) => {
      const { id, logtoConfig } = requireUser(database, param("userId"));
      const after = {
        mfa: { ...part(logtoConfig, "mfa"), ...body.object("mfa") },
        passkeySignIn: { ...part(logtoConfig, "passkeySignIn"), ...body.object("passkeySignIn") },
      };
      const changed = change(database, id, { logtoConfig: after });
      tellAlone("User.Data.Updated", { data: presentMember(changed) });
      return ok(present(changed.logtoConfig));
    },
  },
};

function part(config: JsonObject, key: string): JsonObject {
  const value = config[key];
  return isJsonObject(value) ? value : {};
}

function present(config: JsonObject): JsonObject {
  const mfa = part(config, "mfa");
  const enabled = mfa["enabled"];
  return {
    mfa: {
      ...(typeof enabled === "boolean" ? { enabled } : {}),
      skipped: mfa["skipped"] === true,
      skipMfaOnSignIn: mfa["skipMfaOnSignIn"] === true,
    },
    passkeySignIn: { skipped: part(config, "passkeySignIn")["skipped"] === true },
  };
}
