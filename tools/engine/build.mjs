import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runStep } from "../commands.mjs";
import { longStep } from "../progress.mjs";
import { ENGINE_VERSION, LANGUAGE_HOST_VERSION } from "./versions.mjs";

/** The two programs, each with the module in which it is built. One module cannot meet the requirements of both. */
const PROGRAMS = [
  {
    name: "pulumi",
    package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    version: ENGINE_VERSION,
    get: ["get", "-tool"],
    // The engine's own module has this replacement, but Go only applies the replacements of the main module.
    module:
      "module engine\n\ngo 1.25\n\n" +
      "replace github.com/atotto/clipboard => github.com/tgummerer/clipboard v0.0.0-20241001131231-d02d263e614e\n",
    // Without the version `pulumi version` prints nothing, and the Automation API refuses that.
    linker: `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${ENGINE_VERSION}`,
  },
  {
    name: "pulumi-language-nodejs",
    package: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
    version: LANGUAGE_HOST_VERSION,
    get: ["get"],
    module: "module host\n\ngo 1.18\n",
    linker: `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${LANGUAGE_HOST_VERSION}`,
  },
];

/**
 * Builds the engine and its language host from their Go modules in a folder. It takes about five minutes on two cores.
 *
 * @param {string} folder
 */
export async function buildEngine(folder) {
  for (const program of PROGRAMS) await buildProgram(program, folder);
}

async function buildProgram(program, folder) {
  const module = join(folder, `module-${program.name}`);
  await mkdir(module);
  await writeFile(join(module, "go.mod"), program.module);
  const environment = { GOFLAGS: "-buildvcs=false", GOWORK: "off" };
  const options = (onLine) => ({ cwd: module, env: environment, onLine });
  await longStep(`fetching the modules of ${program.name} ${program.version}`, async (tell) => {
    const modules = counter("modules", tell, (line) => line.includes("downloading"));
    await runStep("go", [...program.get, `${program.package}@v${program.version}`], options(modules));
  });
  await longStep(`building ${program.name} (minutes the first time)`, async (tell) => {
    const packages = counter("packages", tell, (line) => line !== "" && !line.startsWith("go:"));
    const args = ["build", "-v", "-ldflags", program.linker, "-o", join(folder, program.name), program.package];
    await runStep("go", args, options(packages));
  });
  await rm(module, { recursive: true });
}

/** Counts the lines that match, and reports their number. */
function counter(what, tell, matches) {
  let count = 0;
  return (line) => {
    if (!matches(line)) return;
    count += 1;
    tell(`${count} ${what} so far`);
  };
}
