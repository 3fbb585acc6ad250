import { ok, type Answer } from "../../http/answer";
import type { Call } from "../../http/call";
import { invalidInput } from "../../http/failure";
import type { UserRow } from "../../tables/users";
import { requireUser } from "../users";
import { signInExperienceOf } from "./fresh";
import { passwordFaults } from "./passwordFaults";
import { PASSWORD_POLICY } from "./passwordPolicy";

/** Checks whether the policy allows a password, for a given user or in general. */
export function checkPassword({ database, body }: Call): Answer {
  const policy = { ...PASSWORD_POLICY, ...signInExperienceOf(database).passwordPolicy };
  const password = body.text("password");
  const userId = body.textOrNull("userId") ?? "";
  const user = userId === "" ? undefined : requireUser(database, userId);
  const { pwned, userInfo } = policy.rejects;
  // To find leaked passwords, a server asks another server. The emulator does not.
  if (pwned || (userInfo && user === undefined && password !== "")) {
    throw invalidInput(400);
  }
  const issues = passwordFaults(password, policy, userInfo && user !== undefined ? namesOf(user) : []);
  return issues.length === 0 ? ok({ result: true }) : { status: 400, json: { result: false, issues } };
}

/** The names of a user, and their parts. */
function namesOf({ name, username, primaryEmail, primaryPhone }: UserRow): string[] {
  const given = [username, primaryPhone, primaryEmail?.split("@")[0], name, name?.replaceAll(/\s+/g, "")];
  return [...given, ...(name?.split(" ") ?? [])].filter((text) => typeof text === "string");
}
