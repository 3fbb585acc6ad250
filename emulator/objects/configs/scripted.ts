import { noContent, type Answer } from "../../http/answer";
import { Failure } from "../../http/failure";
import type { JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { configs, writeConfig, type ConfigKey } from "../../tables/configs";

/** The stored values of some keys, in the order of the keys. */
export function listOf(database: Database, keys: readonly ConfigKey[]): JsonObject[] {
  return keys.flatMap((key) => {
    const row = configs.get(database, key);
    return row === undefined ? [] : [{ key, value: row.value }];
  });
}

/** The value of a setting. @throws Failure if there is none */
export function requireConfig(database: Database, key: ConfigKey): JsonObject {
  const row = configs.get(database, key);
  if (row === undefined) {
    throw new Failure(404, "entity.not_exists_with_id");
  }
  return row.value;
}

/** Replaces a setting. The status of the answer says whether it existed. */
export function putConfig(database: Database, key: ConfigKey, value: JsonObject): Answer {
  const status = configs.has(database, key) ? 200 : 201;
  writeConfig(database, key, value);
  return { status, json: value };
}

/** Changes the given keys of a setting. @throws Failure if there is no such setting */
export function patchConfig(database: Database, key: ConfigKey, changes: JsonObject): Answer {
  const value = { ...requireConfig(database, key), ...changes };
  writeConfig(database, key, value);
  return { status: 200, json: value };
}

/** Deletes a setting. @throws Violation if there is no such setting */
export function deleteConfig(database: Database, key: ConfigKey): Answer {
  configs.delete(database, key);
  return noContent();
}
