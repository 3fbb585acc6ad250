import { join } from "node:path";
import { Worker } from "node:worker_threads";

import type { Json, JsonObject } from "../json";

/** The maximum run time of a script. */
const LIMIT_MS = 5000;
/** The maximum memory of a script. */
const LIMIT_MB = 128;

/** A script and its input. */
export interface ScriptRun {
  readonly script: string;
  /** The name of the function to call. */
  readonly entry: "getCustomJwtClaims" | "runAction";
  /** The argument of the function. */
  readonly payload: JsonObject;
}

/** The outcome of a script: its result, or the reason why it has none. */
export type ScriptResult =
  | { readonly outcome: "done"; readonly value: Json | undefined }
  | { readonly outcome: "denied" | "failed"; readonly message: string };

/**
 * Runs a script in a thread of its own, which is ended after a time limit. The thread protects the emulator from hanging. It is
 * not a sandbox: the script can do everything that the emulator can.
 * @param limitMs the time limit, in milliseconds
 */
export async function runScript(run: ScriptRun, limitMs = LIMIT_MS): Promise<ScriptResult> {
  const worker = new Worker(join(__dirname, "worker.js"), {
    workerData: run,
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
  });
  const timer = setTimeout(() => void worker.terminate(), limitMs);
  try {
    return await resultOf(worker);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function resultOf(worker: Worker): Promise<ScriptResult> {
  return new Promise((resolve) => {
    worker.once("message", resolve);
    worker.once("error", ({ message }: Error) => {
      resolve({ outcome: "failed", message });
    });
    worker.once("exit", () => {
      resolve({ outcome: "failed", message: "The script came to no end" });
    });
  });
}
