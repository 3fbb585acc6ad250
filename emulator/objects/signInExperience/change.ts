import type { Call } from "../../http/call";
import type { JsonObject } from "../../json";
import type { SignInExperienceRow } from "../../tables/signInExperiences";
import { signInExperienceOf } from "./fresh";

/** A requested change of the sign-in experience. */
export interface Change extends Pick<Call, "database" | "has"> {
  /** The stored sign-in experience. */
  readonly before: SignInExperienceRow;
  /** The sign-in experience after the change. Each key of the body is replaced as a whole. */
  readonly after: SignInExperienceRow;
  /** Whether the body contains a key. Most rules only check keys of the body. */
  readonly names: (key: keyof SignInExperienceRow & string) => boolean;
}

/** A rule that is not part of a schema. @throws Failure if it is broken */
export type Refusal = (change: Change) => void;

/** The keys that Logto stores differently from what was sent. */
export type Rewrite = (change: Change) => JsonObject;

/** The change that a request asks for. */
export function changeOf({ database, body, has }: Call): Change {
  const before = signInExperienceOf(database);
  return {
    database,
    has,
    before,
    after: { ...before, ...body.fields },
    names: (key) => body.get(key) !== undefined,
  };
}
