import { availableParallelism, totalmem } from "node:os";
import { delimiter } from "node:path";
import { engineFolders } from "../support/engine/folders";
import { runOrThrow } from "../support/processes";

/** What the figures were taken on, as far as they depend on it. */
export interface Machine {
  /** How many processors a process may use. */
  readonly processors: number;
  readonly memoryGigabytes: number;
  readonly node: string;
  /** The version of the Pulumi engine; empty for one that was built without. */
  readonly pulumi: string;
}

const BYTES_PER_GIGABYTE = 2 ** 30;

/** Describes this machine. */
export async function describeMachine(directory: string): Promise<Machine> {
  const environment = { PATH: [...engineFolders(), process.env["PATH"]].filter(Boolean).join(delimiter) };
  const { stdout } = await runOrThrow("pulumi", ["version"], { directory, environment });
  return {
    processors: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / BYTES_PER_GIGABYTE),
    node: process.version,
    pulumi: stdout.trim(),
  };
}
