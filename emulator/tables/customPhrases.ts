import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** The texts that replace Logto's own on the sign-in pages of one language. */
export interface CustomPhraseRow extends Row {
  readonly id: string;
  /** The tag with its original spelling: `zh-cn` and `zh-CN` are different. */
  readonly languageTag: string;
  readonly translation: JsonObject;
}

/** The texts, at most one row for each language tag. */
export const customPhrases = new Table<CustomPhraseRow>({ name: "custom_phrases", key: (row) => row.languageTag });
