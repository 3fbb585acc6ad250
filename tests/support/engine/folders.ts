import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../root";

/** The file in which the set-up records the engine. */
const NOTE = join(".cache", "engine.json");

/**
 * The folders that must come first on PATH for the engine. There are none if the engine is already on PATH.
 *
 * @throws Error if the set-up has not run.
 */
export function engineFolders(): readonly string[] {
  const note: unknown = JSON.parse(readNote());
  if (typeof note !== "object" || note === null || !("folders" in note) || !Array.isArray(note.folders)) {
    throw new Error(`${NOTE} is not what set-up writes. Run: node tools/setup.mjs`);
  }
  return note.folders.map(String);
}

function readNote(): string {
  try {
    return readFileSync(join(repositoryRoot(), NOTE), "utf8");
  } catch (error) {
    throw new Error("The Pulumi engine is not set up. Run: node tools/setup.mjs", { cause: error });
  }
}
