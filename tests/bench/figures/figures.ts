import { rm } from "node:fs/promises";
import { startWorld } from "../../support/host/world";
import { withoutProvider } from "../../support/host/host";
import { installedProject } from "../../support/package/project";
import { describeMachine, type Machine } from "../machine";
import { bytesOf } from "../measure";
import { measureClasses, type ClassFigures } from "./classes";
import { measureLoading, type LoadingFigures } from "./loading";
import { measureApplications, measureSilent, WITHOUT_CHECKPOINTS } from "./stacks";
import type { OperationFigures, OperationName, StackFigures } from "./stacks";
import { measureTypeChecking, type TypeCheckingFigures } from "./typeChecking";

/** The figures of the operations on a stack, and of its state. */
export interface Run {
  readonly operations: Readonly<Record<OperationName, OperationFigures>>;
  /** The largest number of bytes of a resource in the state, without the provider's code. */
  readonly stateBytes: number;
}

/** The same operations on applications and on resources that send no requests, one after the other. */
export interface Comparison {
  readonly applications: Run;
  readonly silent: Run;
}

/** All figures. */
export interface Figures {
  /** The time of the measurement, in the form of ISO 8601. */
  readonly date: string;
  readonly machine: Machine;
  /** The number of applications of a stack. */
  readonly count: number;
  readonly classes: readonly ClassFigures[];
  readonly loading: LoadingFigures;
  readonly typeChecking: TypeCheckingFigures;
  readonly withCheckpoints: Comparison;
  readonly withoutCheckpoints: Comparison;
  /** Applications that have a secret, with checkpoints. */
  readonly confidential: Run;
}

/**
 * Measures everything.
 *
 * @param count the number of applications of a stack
 * @param tell called with a description of the next measurement
 */
export async function measure(count: number, tell: (what: string) => void): Promise<Figures> {
  const directory = await installedProject();
  try {
    return await measureWith(directory, count, tell);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measureWith(directory: string, count: number, tell: (what: string) => void): Promise<Figures> {
  tell("requests and state of every class");
  const classes = await measureEveryClass();
  tell("loading the package");
  const loading = await measureLoading(directory, "pulumi-logto");
  tell(`type-checking ${count} resources`);
  const typeChecking = await measureTypeChecking(directory, count);
  tell(`${count} single page applications, and ${count} resources without a request, with checkpoints`);
  // The very first stack also reads the engine from the disk, so it is not measured.
  await measureSilent(1);
  const withCheckpoints = await compare(count);
  tell("the same without checkpoints");
  const withoutCheckpoints = await compare(count, WITHOUT_CHECKPOINTS);
  tell(`${count} machine-to-machine applications with their secrets`);
  const confidential = runOf(await measureApplications(count, "MachineToMachine"));
  const machine = await describeMachine(directory);
  const date = new Date().toISOString();
  return { date, machine, count, classes, loading, typeChecking, withCheckpoints, withoutCheckpoints, confidential };
}

async function measureEveryClass(): Promise<readonly ClassFigures[]> {
  const world = await startWorld();
  try {
    return await measureClasses(world);
  } finally {
    await world.stop();
  }
}

async function compare(count: number, environment = {}): Promise<Comparison> {
  const applications = runOf(await measureApplications(count, "SPA", environment));
  return { applications, silent: runOf(await measureSilent(count, environment)) };
}

function runOf({ resources, ...operations }: StackFigures): Run {
  const sizes = resources.map(({ inputs, outputs }) => bytesOf(withoutProvider(inputs), withoutProvider(outputs)));
  return { operations, stateBytes: Math.max(...sizes) };
}
