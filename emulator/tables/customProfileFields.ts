import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** A further field that users fill in when they sign up. */
export interface CustomProfileFieldRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Empty if it was never given. */
  readonly label: string;
  readonly description: string | null;
  readonly required: boolean;
  readonly config: JsonObject;
  readonly createdAt: number;
  /** Its position among the fields. */
  readonly sieOrder: number;
}

/** The fields of profiles. Their names are unique. */
export const customProfileFields = new Table<CustomProfileFieldRow>({
  name: "custom_profile_fields",
  key: (row) => row.name,
  lengths: { name: 128, label: 128, description: 256 },
  integers: ["sieOrder"],
});
