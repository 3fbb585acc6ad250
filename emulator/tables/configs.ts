import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import { Table, type Row } from "../store/table";

/** What a tenant has one of at most, by its key. */
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

/** What is stored under a key; an empty object where nothing is. */
export function configOf(database: Database, key: ConfigKey): JsonObject {
  return configs.get(database, key)?.value ?? {};
}

/** Stores under a key, in place of what is there. */
export function writeConfig(database: Database, key: ConfigKey, value: JsonObject): void {
  if (configs.has(database, key)) {
    configs.update(database, key, { value });
  } else {
    configs.insert(database, { key, value });
  }
}
