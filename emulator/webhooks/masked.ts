import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json";

const MASK = "******";
/** The characters that are ignored in keys. Keys are compared in lower case. */
const SEPARATORS = /[-_]/g;
const SECRET_KEY = /secret|password|apikey|privatekey|credential|cookie|token$|^authorization$|^xfunctionskey$/;
/** Keys of booleans that only say whether there is a secret. */
const FLAGS: readonly string[] = ["haspassword", "passwordverified"];
const LEFT_OUT = /^script|script$|environmentvariables/;

/** A value as the log contains it: secrets are masked by their keys, and scripts are omitted. */
export function masked(value: Json): Json {
  if (isJsonList(value)) {
    return value.map(masked);
  }
  return isJsonObject(value) ? maskedObject(value) : value;
}

/** Like `masked`, for an object. */
export function maskedObject(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object)
      .map(([key, value]) => [key, key.replaceAll(SEPARATORS, "").toLowerCase(), value] as const)
      .filter(([, name]) => !LEFT_OUT.test(name))
      .map(([key, name, value]) => [key, isSecret(name, value) ? MASK : value === undefined ? value : masked(value)]),
  );
}

function isSecret(name: string, value: Json | undefined): boolean {
  return SECRET_KEY.test(name) && !(FLAGS.includes(name) && typeof value === "boolean");
}
