import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";
import { relationKey } from "./columns";

/** The text of an e-mail of one type in one language. */
export interface EmailTemplateRow extends Row {
  readonly id: string;
  readonly languageTag: string;
  readonly templateType: string;
  readonly details: JsonObject;
  readonly createdAt: number;
}

/** The texts of e-mails, at most one for each language and type. */
export const emailTemplates = new Table<EmailTemplateRow>({
  name: "email_templates",
  key: (row) => row.id,
  unique: {
    email_templates__tenant_id__language_tag__template_type: (row) => relationKey(row.templateType, row.languageTag),
  },
});
