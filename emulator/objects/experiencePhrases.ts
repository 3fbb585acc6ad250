import leaves from "../experiencePhrases.json";
import { isJsonObject, type JsonObject } from "../json";
import type { Rule } from "../releases/row";

/**
 * The keys of the English phrases of Logto's sign-in pages, which are what custom phrases can replace. The file holds those
 * of the package `@logto/phrases-experience`, without the texts, as they are in each of these versions of Logto: a key
 * stands under the first that has it, after the path of its branch. Each was sent to a server of each of them. No key ever
 * went, nor became a branch.
 */
const VERSIONS = ["1.28", "1.36", "1.40", "1.42", "1.43"] as const;
type Version = (typeof VERSIONS)[number];

const sinceByPath = new Map<string, Version>();
for (const version of VERSIONS) {
  for (const [branch, keys] of Object.entries(leaves[version])) {
    for (const key of keys.split(" ")) {
      sinceByPath.set(nameOf([...branch.split("."), key]), version);
    }
  }
}

/** A path as one text. Keys of bodies may hold any character. */
function nameOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

/**
 * Whether all texts of a translation stand where Logto has a phrase.
 * @param translation one without empty branches
 * @param has whether the release that the emulator is does what came under a name
 */
export function areKnownPhrases(
  translation: JsonObject,
  has: (rule: Rule) => boolean,
  branch: readonly string[] = [],
): boolean {
  return Object.entries(translation).every(([key, value]) => {
    const path = [...branch, key];
    if (isJsonObject(value)) {
      return areKnownPhrases(value, has, path);
    }
    const since = sinceByPath.get(nameOf(path));
    return since !== undefined && (since === "1.28" || has(`phrasesOf${since}`));
  });
}
