import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Connection } from "../../sdk/client";
import { Stack } from "../../tests/support/engine/stack";
import { packedPackage } from "../../tests/support/package/packed";
import { runOrThrow } from "../../tests/support/processes";
import { repositoryRoot } from "../../tests/support/root";
import { pass, say } from "./say";

/** The example of the demo. */
const EXAMPLE = "quickstart";

/** Creates the project that a user would have: the quickstart, with the packed package installed, and a stack. */
export async function makeProject(folder: string, connection: Connection, interrupt: AbortSignal): Promise<Stack> {
  const directory = join(folder, EXAMPLE);
  say(`Install the packed pulumi-logto in a project with the program examples/${EXAMPLE}`);
  await cp(join(repositoryRoot(), "examples", EXAMPLE), directory, {
    recursive: true,
    filter: (path) => !path.includes("node_modules"),
  });
  const project = { name: EXAMPLE, runtime: { name: "nodejs", options: { typescript: true } } };
  await writeFile(join(directory, "Pulumi.yaml"), JSON.stringify(project));
  const tarball = await packedPackage();
  const quick = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  await runOrThrow("npm", ["install", tarball, ...quick], { directory, interrupt, onOutput: pass });

  const home = join(folder, "pulumi");
  await mkdir(join(home, "state"), { recursive: true });
  const stack = new Stack(directory, home, EXAMPLE, "typescript", {});
  await stack.pulumi(["stack", "init", "demo"], { interrupt });
  const { endpoint, tenantId, resource, appId, appSecret } = connection;
  const plain = { "logto:endpoint": endpoint, "logto:tenantId": tenantId, "logto:resource": resource };
  await stack.setConfig({ ...plain, "logto:appId": appId }, { "logto:appSecret": appSecret });
  return stack;
}
