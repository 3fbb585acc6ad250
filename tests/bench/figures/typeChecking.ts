import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { objects } from "../../../sdk/objects";
import { runOrThrow } from "../../support/processes";
import { manyResources } from "../../support/compiler/resourcePrograms";

/** What TypeScript's compiler tells of a program that it has checked. */
export interface TypeChecking {
  /** How many types it has made, and how often it has put arguments into a generic one: the same on every machine. */
  readonly types: number;
  readonly instantiations: number;
  readonly memoryMegabytes: number;
  readonly checkSeconds: number;
  /** With reading and binding all files. */
  readonly totalSeconds: number;
}

/** Both ways to compile a program: the declarations of its libraries trusted, and checked as well, which is the default. */
export interface TypeCheckingFigures {
  /** How many resources the program has. */
  readonly resources: number;
  readonly trusted: readonly TypeChecking[];
  readonly checked: readonly TypeChecking[];
}

/** How many processes the time and the memory are taken from. */
const RUNS = 5;

const PROGRAM = "resources.ts";

const KILOBYTES_PER_MEGABYTE = 1024;

/** Measures a program with so many resources, of all classes in turn, in a project in which the package is installed. */
export async function measureTypeChecking(directory: string, resources: number): Promise<TypeCheckingFigures> {
  const program = manyResources(objects, resources);
  const trusted: TypeChecking[] = [];
  const checked: TypeChecking[] = [];
  for (let run = 0; run < RUNS; run++) {
    trusted.push(await checkTypes(directory, program, { skipLibCheck: true }));
    checked.push(await checkTypes(directory, program, { skipLibCheck: false }));
  }
  return { resources, trusted, checked };
}

/** Compiles a program there, once. @throws CommandFailed when it does not compile */
export async function checkTypes(
  directory: string,
  program: string,
  options: { readonly skipLibCheck: boolean },
): Promise<TypeChecking> {
  const compilerOptions = { target: "es2022", module: "node16", types: [], strict: true, noEmit: true, ...options };
  await writeFile(join(directory, PROGRAM), program);
  await writeFile(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [PROGRAM] }));
  const compiler = join("node_modules", "typescript", "bin", "tsc");
  const { stdout } = await runOrThrow(process.execPath, [compiler, "--extendedDiagnostics"], { directory });
  return {
    types: figure(stdout, "Types"),
    instantiations: figure(stdout, "Instantiations"),
    memoryMegabytes: figure(stdout, "Memory used") / KILOBYTES_PER_MEGABYTE,
    checkSeconds: figure(stdout, "Check time"),
    totalSeconds: figure(stdout, "Total time"),
  };
}

function figure(diagnostics: string, name: string): number {
  const value = new RegExp(`^${name}: +([\\d.]+)[Ks]?$`, "m").exec(diagnostics)?.[1];
  if (value === undefined) {
    throw new Error(`The compiler does not tell "${name}": ${diagnostics}`);
  }
  return Number(value);
}
