import { Table, type Row } from "../store/table";

/** Something that people are asked for when they sign up, beyond what they sign in with. */
export interface CustomProfileFieldRow extends Row {
  readonly name: string;
}

/** The fields of profiles. Nothing makes one yet. */
export const customProfileFields = new Table<CustomProfileFieldRow>({
  name: "custom_profile_fields",
  key: (row) => row.name,
});
