import { Table, type Row } from "../store/table";

/** A further field that users fill in when they sign up. */
export interface CustomProfileFieldRow extends Row {
  readonly name: string;
}

/** The fields of profiles. No endpoint creates one yet. */
export const customProfileFields = new Table<CustomProfileFieldRow>({
  name: "custom_profile_fields",
  key: (row) => row.name,
});
