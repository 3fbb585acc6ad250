import type { Call } from "../../http/call";
import type { JsonObject } from "../../json";
import type { SignInExperienceRow } from "../../tables/signInExperiences";
import { signInExperienceOf } from "./fresh";

/** A change of the sign-in experience that somebody asks for. */
export interface Change extends Pick<Call, "database" | "has"> {
  /** What the sign-in experience is. */
  readonly before: SignInExperienceRow;
  /** What it would be: each key that the body names is replaced as a whole. */
  readonly after: SignInExperienceRow;
  /** Whether the body names a key. Most rules look at what is sent, and take the rest as it is. */
  readonly names: (key: keyof SignInExperienceRow & string) => boolean;
}

/** A rule that no schema holds. @throws Failure where it is broken */
export type Refusal = (change: Change) => void;

/** What Logto stores in place of what is sent: the keys that are not stored as they came. */
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
