import type { JsonObject } from "../../json";
import type { PasswordPolicy } from "../../tables/signInExperiences";
import type { Change } from "./change";

/** The defaults of the password policy. */
export const PASSWORD_POLICY: PasswordPolicy = {
  length: { min: 8, max: 256 },
  characterTypes: { min: 1 },
  rejects: { pwned: true, repetitionAndSequence: true, userInfo: true, words: [] },
};

/** A given part of the policy is stored together with the defaults of its missing keys. */
export function passwordPolicy({ after, names }: Change): JsonObject {
  if (!names("passwordPolicy")) {
    return {};
  }
  const { length, characterTypes, rejects } = after.passwordPolicy;
  return {
    passwordPolicy: {
      ...(length === undefined ? {} : { length: { ...PASSWORD_POLICY.length, ...length } }),
      ...(characterTypes === undefined
        ? {}
        : { characterTypes: { ...PASSWORD_POLICY.characterTypes, ...characterTypes } }),
      ...(rejects === undefined ? {} : { rejects: { ...PASSWORD_POLICY.rejects, ...rejects } }),
    },
  };
}
