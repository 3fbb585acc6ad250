import { z } from "zod";
import { user } from "./declaration";
import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import type { Problem } from "../../provider/validation/problems";
import { type Arguments, isGiven } from "../../provider/values/attributes";

/** A digest of another system, as Logto reads it: the algorithm, its arguments with `@` for the password, the hash. */
const legacyDigest = z.tuple([z.string(), z.array(z.string()).refine((all) => all.includes("@")), z.string()]);

/**
 * Logto's rules: 400 `user.password_and_digest`, 400 `user.password_algorithm_required`,
 * 400 `password.invalid_legacy_password_format`.
 */
function problems({ password, passwordDigest, passwordAlgorithm }: Arguments): readonly Problem[] {
  const problems: [boolean, string, string][] = [
    [
      isGiven(password) && isGiven(passwordDigest),
      "passwordDigest",
      "cannot be combined with password; give one of the two",
    ],
    [
      isGiven(passwordDigest) && passwordAlgorithm === undefined,
      "passwordAlgorithm",
      "is required together with passwordDigest",
    ],
    [
      passwordDigest === undefined && isGiven(passwordAlgorithm),
      "passwordAlgorithm",
      "is only allowed together with passwordDigest",
    ],
    [
      passwordAlgorithm === "Legacy" && isGiven(passwordDigest) && !isLegacyDigest(passwordDigest),
      "passwordDigest",
      'must be, for the algorithm Legacy, JSON such as ["sha512", ["salt", "@"], "the hash"], where @ is the password',
    ],
  ];
  return problems.filter(([isWrong]) => isWrong).map(([, path, message]) => ({ path: [path], message }));
}

function isLegacyDigest(digest: unknown): boolean {
  try {
    return legacyDigest.safeParse(JSON.parse(String(digest))).success;
  } catch {
    return false;
  }
}

export = hosted(new CollectionProvider(user, { problems }));
