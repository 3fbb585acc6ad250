import { join } from "node:path";
import { Worker } from "node:worker_threads";

import type { Json, JsonObject } from "../json";

/** The longest that a script may run. */
const LIMIT_MS = 5000;
/** The most memory that a script may take. */
const LIMIT_MB = 128;

/** A script and what it is given. */
export interface ScriptRun {
  readonly script: string;
  /** The function of the script that is called. */
  readonly entry: "getCustomJwtClaims" | "runAction";
  /** What it is called with. */
  readonly payload: JsonObject;
}

/** What became of a script: what it gave, or why it gave nothing. */
export type ScriptResult =
  | { readonly outcome: "done"; readonly value: Json | undefined }
  | { readonly outcome: "denied" | "failed"; readonly message: string };

/**
 * Runs a script in a thread of its own, which is ended when its time is over. The thread keeps the emulator from hanging; it
 * keeps nothing from the script: it can do whatever the emulator can.
 * @param limitMs the longest that it may run
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
