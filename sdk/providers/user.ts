import { user } from "../objects/user";
import { CollectionProvider } from "../provider/collectionProvider";
import { hosted } from "../provider/host";
import type { Problem } from "../provider/problems";
import { type Attributes, isGiven } from "../provider/values";

class UserProvider extends CollectionProvider {
  constructor() {
    super(user);
  }

  /** Logto's rules: 400 `user.password_and_digest`, 400 `user.password_algorithm_required`. */
  override rules({ password, passwordDigest, passwordAlgorithm }: Attributes): readonly Problem[] {
    const problems: [boolean, string, string][] = [
      [
        isGiven(password) && isGiven(passwordDigest),
        "passwordDigest",
        "cannot stand beside password; give one of the two",
      ],
      [
        isGiven(passwordDigest) && passwordAlgorithm === undefined,
        "passwordAlgorithm",
        "is required beside passwordDigest",
      ],
      [
        passwordDigest === undefined && isGiven(passwordAlgorithm),
        "passwordAlgorithm",
        "means nothing without passwordDigest",
      ],
    ];
    return problems.filter(([isWrong]) => isWrong).map(([, path, message]) => ({ path: [path], message }));
  }
}

export = hosted(new UserProvider());
