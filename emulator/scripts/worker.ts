import { runInThisContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";

import { isJsonObject } from "../json";

/** Thrown by a script to deny a token. */
class Denial extends Error {}

const api = Object.freeze({
  denyAccess: (message = "Access denied"): never => {
    throw new Denial(message);
  },
});

/** Reports the outcome of the script. A result that a message cannot contain, such as a function, is a failure. */
async function work({ script, entry, payload }: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    const call = functionOf(String(script), String(entry));
    const given = isJsonObject(payload) ? payload : {};
    const value: unknown = await call(entry === "getCustomJwtClaims" ? { ...given, api } : given);
    parentPort?.postMessage({ outcome: "done", value });
  } catch (error) {
    const outcome = error instanceof Denial ? "denied" : "failed";
    parentPort?.postMessage({ outcome, message: error instanceof Error ? error.message : "The script failed" });
  }
}

function functionOf(script: string, name: string): (input: unknown) => unknown {
  // The call is on a line of its own, because the script may end with a comment.
  const found: unknown = runInThisContext(`${script}\n;typeof ${name} === "function" ? ${name} : undefined;`);
  if (!isFunction(found)) {
    throw new TypeError(`The script does not have a function named ${name}`);
  }
  return found;
}

function isFunction(value: unknown): value is (input: unknown) => unknown {
  return typeof value === "function";
}

const data: unknown = workerData;
void work(isJsonObject(data) ? data : {});
