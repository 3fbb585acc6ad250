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

/** What the operations on a stack took, and the state that it had. */
export interface Run {
  readonly operations: Readonly<Record<OperationName, OperationFigures>>;
  /** The most bytes that one resource took in the state, without the provider's text. */
  readonly stateBytes: number;
}

/** The same operations on applications and on resources that make no request, one after the other. */
export interface Comparison {
  readonly applications: Run;
  readonly silent: Run;
}

/** All that is measured. */
export interface Figures {
  /** When it was measured, as ISO 8601 has it. */
  readonly date: string;
  readonly machine: Machine;
  /** How many applications a stack had. */
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
 * @param count how many applications a stack has
 * @param tell is told what is measured next
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
  // The first stack of all also reads the engine from the disk.
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
