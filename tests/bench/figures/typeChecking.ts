import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { objects } from "../../../sdk/objects";
import { runOrThrow } from "../../support/processes";
import { manyResources } from "../../support/compiler/resourcePrograms";

/** The figures of TypeScript's compiler for a program. */
export interface TypeChecking {
  /** The number of types and of instantiations of generic types. Both are the same on every machine. */
  readonly types: number;
  readonly instantiations: number;
  readonly memoryMegabytes: number;
  readonly checkSeconds: number;
  /** Including reading and binding all files. */
  readonly totalSeconds: number;
}

/** Both ways to compile a program: with and without `skipLibCheck`. By default the declarations of libraries are checked. */
export interface TypeCheckingFigures {
  /** The number of resources of the program. */
  readonly resources: number;
  readonly trusted: readonly TypeChecking[];
  readonly checked: readonly TypeChecking[];
}

/** The number of processes for the time and the memory. */
const RUNS = 5;

const PROGRAM = "resources.ts";

const KILOBYTES_PER_MEGABYTE = 1024;

/** Measures a program with a number of resources, of all classes in turn, in a project with the installed package. */
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

/** Compiles a program in the project once. @throws CommandFailed if it does not compile */
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
