import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { objects } from "../../sdk/objects";
import { repositoryRoot } from "../../tests/support/root";
import { pageOf } from "./reference";

/** The folder of the reference. */
export const REFERENCE = join(repositoryRoot(), "docs", "reference");

/** The pages of the reference, formatted by Prettier, by file name. */
export async function formattedReference(): Promise<ReadonlyMap<string, string>> {
  const options = await resolveConfig(join(REFERENCE, "page.md"));
  const pages = objects.map(async (object) => {
    const text = await format(pageOf(object), { ...options, parser: "markdown" });
    return [`${object.className}.md`, text] as const;
  });
  return new Map(await Promise.all(pages));
}
