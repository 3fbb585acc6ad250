import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { repositoryRoot } from "../../tests/support/root";
import { referenceText } from "./reference";

/** The path of the reference. */
export const REFERENCE = join(repositoryRoot(), "docs", "reference.md");

/** The reference, formatted by Prettier. */
export async function formattedReference(): Promise<string> {
  return format(referenceText(), { ...(await resolveConfig(REFERENCE)), filepath: REFERENCE });
}
