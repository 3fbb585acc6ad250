import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { repositoryRoot } from "../../tests/support/root";
import { referenceText } from "./reference";

/** Where the reference is kept. */
export const REFERENCE = join(repositoryRoot(), "docs", "reference.md");

/** The reference as Prettier wants it. */
export async function formattedReference(): Promise<string> {
  return format(referenceText(), { ...(await resolveConfig(REFERENCE)), filepath: REFERENCE });
}
