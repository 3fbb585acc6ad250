import { join } from "node:path";
import { runStep, SetUpFailed } from "../commands.mjs";
import { longStep } from "../progress.mjs";
import { ENGINE_VERSION, isAtLeast, OLDEST_ENGINE } from "./versions.mjs";

/**
 * Installs Pulumi's npm launcher in a folder, and lets it download the engine.
 *
 * @param {string} folder
 */
export async function installLauncher(folder) {
  await longStep("downloading the Pulumi engine with its npm launcher", async () => {
    await runStep("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, `pulumi@${ENGINE_VERSION}`], {
      cwd: folder,
    });
    let version = "";
    // The first command downloads the engine. If that fails, the output has the reason.
    await runStep(join(launcherCommands(folder), "pulumi"), ["version"], {
      cwd: folder,
      onLine: (line) => (version += line),
    });
    if (!isAtLeast(version, OLDEST_ENGINE)) {
      throw new SetUpFailed(`The launcher brought ${version}, which is older than ${OLDEST_ENGINE}.`);
    }
  });
}

/** The folder of the launcher's command. */
export function launcherCommands(folder) {
  return join(folder, "node_modules", ".bin");
}
