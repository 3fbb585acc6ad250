import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import { Table, type Row } from "../store/table";

/** The keys of settings. A tenant has at most one value for each key. */
export type ConfigKey =
  | "adminConsole"
  | "idToken"
  | "cimd"
  | "oidc.session"
  | "jwt.accessToken"
  | "jwt.clientCredentials"
  | "action.postFirstFactorVerification"
  | "action.postSignIn";

/** A setting of the tenant. */
export interface ConfigRow extends Row {
  readonly key: ConfigKey;
  readonly value: JsonObject;
}

/** The settings. */
export const configs = new Table<ConfigRow>({ name: "logto_configs", key: (row) => row.key });

/** The value of a key; an empty object if there is none. */
export function configOf(database: Database, key: ConfigKey): JsonObject {
  return configs.get(database, key)?.value ?? {};
}

/** Stores the value of a key and replaces the old value. */
export function writeConfig(database: Database, key: ConfigKey, value: JsonObject): void {
  if (configs.has(database, key)) {
    configs.update(database, key, { value });
  } else {
    configs.insert(database, { key, value });
  }
}
