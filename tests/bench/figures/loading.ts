import { z } from "zod";
import { runOrThrow } from "../../support/processes";
import { median } from "../measure";

/** The cost of loading a module in a program that has already loaded @pulumi/pulumi. */
export interface LoadingFigures {
  /** The result of {@link loadedModules}. */
  readonly modules: readonly string[];
  /** The time, as the median of several processes. */
  readonly milliseconds: number;
}

/** The number of processes for the median. The time varies by half. */
const RUNS = 7;

const SHOW_MODULES = "modules";

/**
 * Loads a module after @pulumi/pulumi. A hook records what is required, even if Pulumi has loaded it before. The time is measured
 * without the hook.
 */
const PROBE = `
  const { registerHooks } = require("node:module");
  const [specifier, wanted] = process.argv.slice(1);
  require("@pulumi/pulumi");
  const modules = new Set();
  if (wanted === ${JSON.stringify(SHOW_MODULES)}) {
    registerHooks({
      resolve: (asked, context, next) => {
        const resolved = next(asked, context);
        modules.add(resolved.url);
        return resolved;
      },
    });
  }
  const start = performance.now();
  require(specifier);
  const milliseconds = performance.now() - start;
  console.log(JSON.stringify({ modules: [...modules], milliseconds }));
`;

const probed = z.object({ modules: z.array(z.string()), milliseconds: z.number() });

/** Loads a module in programs of a folder. The module is named as in `require`. */
export async function measureLoading(directory: string, specifier: string): Promise<LoadingFigures> {
  const times: number[] = [];
  for (let index = 0; index < RUNS; index++) {
    times.push((await probe(directory, specifier)).milliseconds);
  }
  return { modules: await loadedModules(directory, specifier), milliseconds: median(times) };
}

/**
 * Each module that was required, once, even if Pulumi had loaded it before. Built-in modules have the form `node:http`, packages
 * have their names, and the package's own files have the form `sdk/index.js`.
 */
export async function loadedModules(directory: string, specifier: string): Promise<readonly string[]> {
  const { modules } = await probe(directory, specifier, SHOW_MODULES);
  return [...new Set(modules.map(moduleName))].toSorted();
}

async function probe(directory: string, ...args: readonly string[]): Promise<z.infer<typeof probed>> {
  const { stdout } = await runOrThrow(process.execPath, ["-e", PROBE, ...args], { directory });
  return probed.parse(JSON.parse(stdout));
}

/** The name of a built-in module or of a package, or the path of one of the package's own files. */
function moduleName(url: string): string {
  const dependency = /.*\/node_modules\/(?!pulumi-logto\/)((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  const own = /\/((?:sdk|emulator)\/(?:(?!\/node_modules\/).)*)$/.exec(url)?.[1];
  return dependency ?? own ?? url;
}
