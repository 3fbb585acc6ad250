import { availableParallelism, totalmem } from "node:os";
import { delimiter } from "node:path";
import { engineFolders } from "../support/engine/folders";
import { runOrThrow } from "../support/processes";

/** The machine and the versions, on which the figures depend. */
export interface Machine {
  /** The number of processors that a process may use. */
  readonly processors: number;
  readonly memoryGigabytes: number;
  readonly node: string;
  /** The version of the Pulumi engine; empty if it was built without one. */
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
