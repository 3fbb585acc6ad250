/**
 * Sets up the checkout: dependencies, Node 22, the build, the Pulumi engine. It skips what is done already. Then it runs a
 * command:
 *
 *   node tools/setup.mjs [--without-engine] [-- command arguments…]
 *
 * It is plain JavaScript without dependencies, because it runs before anything is installed, on Node 20 or newer.
 */
import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setUpBuild } from "./build.mjs";
import { SetUpFailed } from "./commands.mjs";
import { setUpDependencies } from "./dependencies.mjs";
import { setUpEngine } from "./engine/index.mjs";
import { elapsed, report } from "./progress.mjs";
import { setUpSelfLink } from "./self-link.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const separator = process.argv.indexOf("--");
const options = process.argv.slice(2, separator === -1 ? undefined : separator);
const command = separator === -1 ? [] : process.argv.slice(separator + 1);

try {
  const started = performance.now();
  await setUpDependencies(root);
  await setUpSelfLink(root);
  await setUpBuild(root);
  if (!options.includes("--without-engine")) await setUpEngine(root);
  report(`done in ${elapsed(started)}`);
  if (command.length > 0) process.exitCode = await runCommand(command);
} catch (error) {
  if (!(error instanceof SetUpFailed)) throw error;
  report(error.message);
  process.exitCode = 1;
}

/** Runs a command with the commands of the dependencies, including Node 22, first on PATH. Returns its exit status. */
async function runCommand([name, ...args]) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const child = spawn(name, args, { cwd: root, stdio: "inherit", env: { ...process.env, PATH: path } });
  // A terminal also sends its signals to the child, which ends by itself. A SIGTERM is passed on.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? 1));
  });
}
