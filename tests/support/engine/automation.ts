import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { engineFolders } from "./folders";
import { PASSPHRASE } from "./stack";

/** The environment of a program that runs the engine itself, with its own state in a folder that `remove` deletes. */
export async function automationEnvironment(): Promise<{
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "pulumi-logto-automation-"));
  await mkdir(join(folder, "state"));
  return {
    environment: {
      PULUMI_BACKEND_URL: pathToFileURL(join(folder, "state")).href,
      PULUMI_HOME: join(folder, "home"),
      PULUMI_CONFIG_PASSPHRASE: PASSPHRASE,
      PULUMI_SKIP_UPDATE_CHECK: "1",
      PATH: [...engineFolders(), process.env["PATH"]].filter(Boolean).join(delimiter),
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
