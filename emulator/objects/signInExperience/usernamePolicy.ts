import { ok, type Answer } from "../../http/answer";
import type { Body, Call, Issue } from "../../http/call";
import { Failure } from "../../http/failure";
import { isJsonObject, type JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { users } from "../../tables/users";
import type { Change } from "./change";
import { signInExperienceOf } from "./fresh";

/** How many conflicts are listed where nobody says how many. */
const SAMPLES = 20;
/** What a user name can begin with, and what it can hold. */
const FIRST_CHARACTERS: readonly string[] = ["lowercase", "uppercase", "underscore"];
const CHARACTERS: readonly string[] = [...FIRST_CHARACTERS, "numbers"];

/** Users whose names differ in nothing but case. */
interface CaseConflict extends JsonObject {
  readonly usernameLower: string;
  readonly userIds: readonly string[];
}

/** Whether `Ann` and `ann` are two users. */
export function isCaseSensitive(database: Database): boolean {
  return signInExperienceOf(database).usernamePolicy.caseSensitive;
}

/** Rules between the keys of the policy, which are looked at where each by itself is of the right type. */
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

/** @throws Failure where case is to count no more, and users would become one */
export function refuseCaseConflicts({ database, before, after }: Change): void {
  if (after.usernamePolicy.caseSensitive || !before.usernamePolicy.caseSensitive) {
    return;
  }
  if (caseConflicts(database).length === 0) {
    return;
  }
  throw new Failure(409, "sign_in_experiences.username_policy_case_conflicts_exist");
}

/** The users that would become one if case did not count. */
export function listCaseConflicts({ database, search }: Call): Answer {
  const conflicts = caseConflicts(database);
  return ok({ totalConflicts: conflicts.length, samples: conflicts.slice(0, Number(search.get("limit") ?? SAMPLES)) });
}

/** With that of the earliest user first. */
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
