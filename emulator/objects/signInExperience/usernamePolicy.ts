import { ok, type Answer } from "../../http/answer";
import type { Body, Call, Issue } from "../../http/call";
import { Failure } from "../../http/failure";
import { isJsonObject, type JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { users } from "../../tables/users";
import type { Change } from "./change";
import { signInExperienceOf } from "./fresh";

/** The default number of conflicts in a list. */
const SAMPLES = 20;
/** The kinds of characters with which a username can begin, and which it can contain. */
const FIRST_CHARACTERS: readonly string[] = ["lowercase", "uppercase", "underscore"];
const CHARACTERS: readonly string[] = [...FIRST_CHARACTERS, "numbers"];

/** Users whose names differ only in case. */
interface CaseConflict extends JsonObject {
  readonly usernameLower: string;
  readonly userIds: readonly string[];
}

/** Whether `Ann` and `ann` are two users. */
export function isCaseSensitive(database: Database): boolean {
  return signInExperienceOf(database).usernamePolicy.caseSensitive;
}

/** Rules for several keys of the policy. They are checked if each key has the right type. */
export function usernamePolicyIssues(body: Body): Issue[] {
  const { minLength, maxLength, caseSensitive, allowedChars } = body.object("usernamePolicy");
  if (typeof minLength !== "number" || typeof maxLength !== "number" || typeof caseSensitive !== "boolean") {
    return [];
  }
  if (!isJsonObject(allowedChars) || CHARACTERS.some((kind) => typeof allowedChars[kind] !== "boolean")) {
    return [];
  }
  const fault = (key: string, message: string): Issue => ({ code: "custom", path: ["usernamePolicy", key], message });
  return [
    ...(minLength > maxLength ? [fault("maxLength", "Less than the minimum")] : []),
    ...(FIRST_CHARACTERS.some((kind) => allowedChars[kind] === true)
      ? []
      : [fault("allowedChars", "A name needs a character to begin with")]),
  ];
}

/** @throws Failure if case should no longer matter, and names of users would then be equal */
export function refuseCaseConflicts({ database, before, after }: Change): void {
  if (after.usernamePolicy.caseSensitive || !before.usernamePolicy.caseSensitive) {
    return;
  }
  if (caseConflicts(database).length === 0) {
    return;
  }
  throw new Failure(409, "sign_in_experiences.username_policy_case_conflicts_exist");
}

/** The users whose names would be equal if case did not matter. */
export function listCaseConflicts({ database, search }: Call): Answer {
  const conflicts = caseConflicts(database);
  return ok({ totalConflicts: conflicts.length, samples: conflicts.slice(0, Number(search.get("limit") ?? SAMPLES)) });
}

/** The conflict with the earliest user comes first. */
function caseConflicts(database: Database): CaseConflict[] {
  const idsByName = new Map<string, string[]>();
  for (const { id, username } of users.newestFirst(database, () => true).reverse()) {
    if (username === null) {
      continue;
    }
    const usernameLower = username.toLowerCase();
    idsByName.set(usernameLower, [...(idsByName.get(usernameLower) ?? []), id]);
  }
  return [...idsByName]
    .filter(([, userIds]) => userIds.length > 1)
    .map(([usernameLower, userIds]) => ({ usernameLower, userIds }));
}
