import type { JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { signInExperiences, type SignInExperienceRow } from "../../tables/signInExperiences";
import { knownFields, refuseRepeated } from "../profileFields/named";
import type { Change } from "./change";
import { ID, signInExperienceOf } from "./fresh";

/** @throws Failure if a field is listed twice */
export function refuseRepeatedProfileFields({ after, names, has }: Change): void {
  if (!names("signUpProfileFields") || !has("signUpProfileFields")) {
    return;
  }
  refuseRepeated(namesIn(after));
}

/** Fields that do not exist are silently removed. */
export function signUpProfileFields({ database, after, names, has }: Change): JsonObject {
  if (!names("signUpProfileFields")) {
    return {};
  }
  if (!has("signUpProfileFields")) {
    return { signUpProfileFields: undefined };
  }
  return { signUpProfileFields: after.signUpProfileFields && knownFields(database, namesIn(after)) };
}

/** Removes a deleted field from those that users fill in when they sign up. */
export function dropFromSignUp(database: Database, name: string): void {
  const { signUpProfileFields: fields } = signInExperienceOf(database);
  if (fields !== null) {
    signInExperiences.update(database, ID, { signUpProfileFields: fields.filter((field) => field.name !== name) });
  }
}

function namesIn({ signUpProfileFields }: SignInExperienceRow): string[] {
  return (signUpProfileFields ?? []).map(({ name }) => name);
}
