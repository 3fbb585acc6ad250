import { ok } from "../../http/answer";
import type { Call, Route, Routes } from "../../http/call";
import type { JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { configOf, writeConfig, type ConfigKey } from "../../tables/configs";

/** A setting whose value is an object. */
interface Setting {
  readonly key: ConfigKey;
  /** The stored value of a fresh tenant, if there is one. */
  readonly seed?: JsonObject;
  /** The values in answers of keys that are not stored. */
  readonly byDefault?: JsonObject;
}

const ADMIN_CONSOLE: Setting = {
  key: "adminConsole",
  seed: { signInExperienceCustomized: false, organizationCreated: false },
};
const ID_TOKEN: Setting = {
  key: "idToken",
  seed: { enabledExtendedClaims: ["roles", "organizations", "organization_roles"] },
};
/** The lifetime of a session, in seconds: two weeks. */
const SESSION: Setting = { key: "oidc.session", byDefault: { ttl: 1_209_600 } };
const CIMD: Setting = { key: "cimd", byDefault: { enabled: false } };

/** Settings of the tenant. PATCH changes the given keys; PUT replaces the whole value. */
export const settingRoutes: Routes = {
  "GET /api/configs/admin-console": read(ADMIN_CONSOLE),
  "PATCH /api/configs/admin-console": merge(ADMIN_CONSOLE),
  "GET /api/configs/id-token": read(ID_TOKEN),
  "PUT /api/configs/id-token": write(ID_TOKEN, ({ body }) => body.fields),
  "GET /api/configs/oidc/session": read(SESSION),
  "PATCH /api/configs/oidc/session": merge(SESSION),
  "GET /api/configs/cimd": read(CIMD),
  "PATCH /api/configs/cimd": merge(CIMD),
};

/** Writes the settings of a fresh tenant. */
export function seedConfigs(database: Database): void {
  for (const { key, seed } of [ADMIN_CONSOLE, ID_TOKEN, SESSION, CIMD]) {
    if (seed !== undefined) {
      writeConfig(database, key, seed);
    }
  }
}

function read(setting: Setting): Route {
  return { handle: ({ database }) => ok(present(database, setting)) };
}

function merge(setting: Setting): Route {
  return write(setting, ({ database, body }) => ({ ...configOf(database, setting.key), ...body.fields }));
}

function write(setting: Setting, valueOf: (call: Call) => JsonObject): Route {
  return {
    handle: (call) => {
      writeConfig(call.database, setting.key, valueOf(call));
      return ok(present(call.database, setting));
    },
  };
}

function present(database: Database, { key, byDefault }: Setting): JsonObject {
  return { ...byDefault, ...configOf(database, key) };
}
