import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** A second factor of a user. `createdAt` is a date in ISO 8601. */
export type MfaVerification = JsonObject & { readonly id: string; readonly createdAt: string } & (
    | { readonly type: "Totp"; readonly key: string }
    | { readonly type: "BackupCode"; readonly codes: readonly { readonly code: string }[] }
  );

/** A user. Answers never contain the columns of the password. */
export interface UserRow extends Row {
  readonly id: string;
  readonly username: string | null;
  readonly primaryEmail: string | null;
  readonly primaryPhone: string | null;
  readonly name: string | null;
  readonly avatar: string | null;
  readonly customData: JsonObject;
  readonly identities: JsonObject;
  readonly profile: JsonObject;
  readonly isSuspended: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly passwordDigest: string | null;
  readonly passwordAlgorithm: string | null;
  readonly logtoConfig: JsonObject;
  readonly mfaVerifications: readonly MfaVerification[];
}

/** The maximum lengths of columns that Logto's database limits and its guards do not, in characters. */
const IDENTIFIER_LENGTH = 128;
const AVATAR_LENGTH = 2048;
const DIGEST_LENGTH = 256;

/** All users. The endpoints also refuse an e-mail address that only differs in case. */
export const users = new Table<UserRow>({
  name: "users",
  key: (row) => row.id,
  unique: {
    users__username: (row) => row.username,
    users__primary_email: (row) => row.primaryEmail,
    users__primary_phone: (row) => row.primaryPhone,
  },
  lengths: {
    username: IDENTIFIER_LENGTH,
    primaryEmail: IDENTIFIER_LENGTH,
    primaryPhone: IDENTIFIER_LENGTH,
    name: IDENTIFIER_LENGTH,
    avatar: AVATAR_LENGTH,
    passwordDigest: DIGEST_LENGTH,
  },
});
