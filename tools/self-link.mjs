import { lstatSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * Links the checkout into its own node_modules, so that the programs in `examples` find `pulumi-logto` as if it were installed.
 * The plugin of the engine also finds it, because it searches the program's folder and the folders above. npm removes the link
 * at every install.
 *
 * @param {string} root
 */
export async function setUpSelfLink(root) {
  const link = join(root, "node_modules", "pulumi-logto");
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  await symlink("..", link, "dir").catch((error) => {
    // Another set-up has already made the link.
    if (error.code !== "EEXIST") throw error;
  });
}
