import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The file with which the engine starts the host of dynamic providers. */
export const DYNAMIC_HOST = "pulumi-resource-pulumi-nodejs";

/** Runs the host from the `@pulumi/pulumi` of the program's folder, which is the working directory. */
const SCRIPT = `#!/bin/sh
host=$(node -e 'process.stdout.write(require.resolve("@pulumi/pulumi/cmd/dynamic-provider", { paths: [process.cwd()] }))') || exit 1
exec node "$host" "$@"
`;

/**
 * Writes the script that Pulumi's own releases contain under the same name.
 *
 * @param {string} folder
 */
export async function writeDynamicHost(folder) {
  await writeFile(join(folder, DYNAMIC_HOST), SCRIPT, { mode: 0o755 });
}
