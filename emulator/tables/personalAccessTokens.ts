import { Table, type Row } from "../store/table";
import { relationKey } from "./columns";
import { users } from "./users";

/** A token with which programs act as the user who created it. Its name is unique for the user. */
export interface PersonalAccessTokenRow extends Row {
  readonly userId: string;
  readonly name: string;
  readonly value: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

/** The tokens of all users. */
export const personalAccessTokens = new Table<PersonalAccessTokenRow>({
  name: "personal_access_tokens",
  key: (row) => relationKey(row.userId, row.name),
  lengths: { userId: 21 },
  references: [{ to: users, key: (row) => row.userId }],
});
