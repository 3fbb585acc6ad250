import leaves from "../experiencePhrases.json";
import { isJsonObject, type JsonObject } from "../json";
import type { Rule } from "../releases/row";

/**
 * The keys of the English phrases of Logto's sign-in pages, which custom phrases can replace. The file contains the keys of
 * the package `@logto/phrases-experience`, without the texts. Each key, with the path of its branch, is under the first of
 * these versions of Logto that has it. Each key was sent to a server of each version. No key was ever removed or became a
 * branch.
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

/** A path as one text. Keys of bodies may contain any character. */
function nameOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

/**
 * Whether Logto has a phrase for every text of a translation.
 * @param translation a translation without empty branches
 * @param has whether the emulated release has the rule with a name
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
