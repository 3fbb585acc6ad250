import { noContent, type Answer } from "../../http/answer";
import { Failure } from "../../http/failure";
import type { JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { configs, writeConfig, type ConfigKey } from "../../tables/configs";

/** The stored ones of some settings, by their keys, in that order. */
export function listOf(database: Database, keys: readonly ConfigKey[]): JsonObject[] {
  return keys.flatMap((key) => {
    const row = configs.get(database, key);
    return row === undefined ? [] : [{ key, value: row.value }];
  });
}

/** A setting that must be there. @throws Failure */
export function requireConfig(database: Database, key: ConfigKey): JsonObject {
  const row = configs.get(database, key);
  if (row === undefined) {
    throw new Failure(404, "entity.not_exists_with_id");
  }
  return row.value;
}

/** Writes a setting anew: the status tells whether it was there. */
export function putConfig(database: Database, key: ConfigKey, value: JsonObject): Answer {
  const status = configs.has(database, key) ? 200 : 201;
  writeConfig(database, key, value);
  return { status, json: value };
}

/** Changes the keys of a setting that are given. @throws Failure where it is not there */
export function patchConfig(database: Database, key: ConfigKey, changes: JsonObject): Answer {
  const value = { ...requireConfig(database, key), ...changes };
  writeConfig(database, key, value);
  return { status: 200, json: value };
}

/** Takes a setting away. @throws Violation where it is not there */
export function deleteConfig(database: Database, key: ConfigKey): Answer {
  configs.delete(database, key);
  return noContent();
}
