import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** The texts that stand on the sign-in pages of one language in place of Logto's own. */
export interface CustomPhraseRow extends Row {
  readonly id: string;
  /** As it was first written: `zh-cn` and `zh-CN` are two. */
  readonly languageTag: string;
  readonly translation: JsonObject;
}

/** The texts, at most one row for each language tag. */
export const customPhrases = new Table<CustomPhraseRow>({ name: "custom_phrases", key: (row) => row.languageTag });
