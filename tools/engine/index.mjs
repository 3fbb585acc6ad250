import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { outputOf, SetUpFailed } from "../commands.mjs";
import { report } from "../progress.mjs";
import { buildEngine } from "./build.mjs";
import { cacheFolder, engineFolder, fillOnce } from "./cache.mjs";
import { DYNAMIC_HOST, writeDynamicHost } from "./dynamic-host.mjs";
import { installLauncher, launcherCommands } from "./launcher.mjs";
import { chooseSource } from "./source.mjs";
import { ENGINE_VERSION, OLDEST_ENGINE, OLDEST_GO } from "./versions.mjs";

/** The file inside of the checkout with the result for the tests and the demo. */
const NOTE = join(".cache", "engine.json");

/**
 * Finds or gets an engine, and records its folders in the checkout.
 *
 * @param {string} root The checkout.
 */
export async function setUpEngine(root) {
  const cache = cacheFolder();
  const source = chooseSource({
    onPath: outputOf("pulumi", ["version"]),
    languageHostOnPath: isOnPath("pulumi-language-nodejs"),
    cached: existsSync(engineFolder(cache)),
    go: outputOf("go", ["version"]),
  });
  const folders = await folderOf[source](cache);
  await mkdir(join(root, ".cache"), { recursive: true });
  await writeFile(join(root, NOTE), `${JSON.stringify({ source, folders }, undefined, 2)}\n`);
  report(`Pulumi engine from ${source === "path" ? "PATH" : folders.join(delimiter)}`);
}

/** For each source, the function that returns the folders that come first on PATH. */
const folderOf = {
  path: async (cache) => {
    if (isOnPath(DYNAMIC_HOST)) return [];
    // Some distributions omit the host of dynamic providers.
    const folder = join(cache, "dynamic-host");
    await mkdir(folder, { recursive: true });
    await writeDynamicHost(folder);
    return [folder];
  },
  cache: async (cache) => [engineFolder(cache)],
  build: async (cache) => {
    report(`no Pulumi engine ${OLDEST_ENGINE} or newer on PATH: building ${ENGINE_VERSION} with Go, once`);
    await fillOnce(engineFolder(cache), async (folder) => {
      await buildEngine(folder);
      await writeDynamicHost(folder);
    });
    return [engineFolder(cache)];
  },
  launcher: async (cache) => {
    const folder = engineFolder(cache, "launcher");
    try {
      await fillOnce(folder, installLauncher);
    } catch (error) {
      throw new SetUpFailed(`${error.message}\n${adviceWithoutEngine()}`);
    }
    return [launcherCommands(folder)];
  },
};

function adviceWithoutEngine() {
  return [
    "There is no Pulumi engine, and it could not be built or downloaded. Do one of the following:",
    `  - install Pulumi ${OLDEST_ENGINE} or newer, so that \`pulumi\` and \`pulumi-language-nodejs\` are on PATH`,
    `  - install Go ${OLDEST_GO} or newer, so that the engine can be built (it takes five minutes, once)`,
    "  - allow npm's `pulumi` package to reach its download server",
  ].join("\n");
}

/** Whether a command is on PATH. */
function isOnPath(command) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, command)));
}
