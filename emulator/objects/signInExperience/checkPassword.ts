import { ok, type Answer } from "../../http/answer";
import type { Call } from "../../http/call";
import { invalidInput } from "../../http/failure";
import type { UserRow } from "../../tables/users";
import { requireUser } from "../users";
import { signInExperienceOf } from "./fresh";
import { passwordFaults } from "./passwordFaults";
import { PASSWORD_POLICY } from "./passwordPolicy";

/** Whether a password, of a user or of nobody in particular, is one that the policy lets people have. */
export function checkPassword({ database, body }: Call): Answer {
  const policy = { ...PASSWORD_POLICY, ...signInExperienceOf(database).passwordPolicy };
  const password = body.text("password");
  const userId = body.textOrNull("userId") ?? "";
  const user = userId === "" ? undefined : requireUser(database, userId);
  const { pwned, userInfo } = policy.rejects;
  // What has leaked, a server asks another one; the emulator is one that cannot.
  if (pwned || (userInfo && user === undefined && password !== "")) {
    throw invalidInput(400);
  }
  const issues = passwordFaults(password, policy, userInfo && user !== undefined ? namesOf(user) : []);
  return issues.length === 0 ? ok({ result: true }) : { status: 400, json: { result: false, issues } };
}

/** What a user is called, in whole and in part. */
function namesOf({ name, username, primaryEmail, primaryPhone }: UserRow): string[] {
  const given = [username, primaryPhone, primaryEmail?.split("@")[0], name, name?.replaceAll(/\s+/g, "")];
  return [...given, ...(name?.split(" ") ?? [])].filter((text) => typeof text === "string");
}
