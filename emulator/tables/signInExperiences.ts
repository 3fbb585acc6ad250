import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** What the sign-in pages of the tenant look like and ask for. */
export interface SignInExperienceRow extends Row {
  readonly id: string;
  readonly languageInfo: JsonObject & { readonly fallbackLanguage: string };
}

/** A tenant has one, whose id is `default`. */
export const signInExperiences = new Table<SignInExperienceRow>({
  name: "sign_in_experiences",
  key: (row) => row.id,
});
