import { lstatSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * Links the checkout into its own node_modules, so that the programs in `examples` find `pulumi-logto` as they would when it
 * is installed: the engine's plugin too, which looks in the program's folder and the ones above. npm takes the link away
 * whenever it installs.
 *
 * @param {string} root
 */
export async function setUpSelfLink(root) {
  const link = join(root, "node_modules", "pulumi-logto");
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  await symlink("..", link, "dir").catch((error) => {
    // Another set-up was faster.
    if (error.code !== "EEXIST") throw error;
  });
}
