import { invalidInput } from "../../http/failure";
import type { JsonObject } from "../../json";
import { customProfileFields } from "../../tables/customProfileFields";
import type { Change } from "./change";

/** @throws Failure if a field is listed twice */
export function refuseRepeatedProfileFields({ after, names, has }: Change): void {
  if (!names("signUpProfileFields") || !has("signUpProfileFields")) {
    return;
  }
  const fields = (after.signUpProfileFields ?? []).map(({ name }) => name);
  if (new Set(fields).size < fields.length) {
    throw invalidInput(400);
  }
}

/** Fields that do not exist are silently removed. */
export function signUpProfileFields({ database, after, names, has }: Change): JsonObject {
  if (!names("signUpProfileFields")) {
    return {};
  }
  if (!has("signUpProfileFields")) {
    return { signUpProfileFields: undefined };
  }
  const known = after.signUpProfileFields?.filter(({ name }) => customProfileFields.has(database, name)) ?? null;
  return { signUpProfileFields: known };
}
