import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** Where a one-time token stands in its life. */
export type OneTimeTokenStatus = "active" | "consumed" | "revoked" | "expired";

/** A token that lets whoever gets it by e-mail sign in, once. */
export interface OneTimeTokenRow extends Row {
  readonly id: string;
  readonly email: string;
  readonly token: string;
  /** What else it is good for, such as becoming a member of organizations. */
  readonly context: JsonObject;
  /** It stays `active` in the row of one that ran out, until something takes notice. */
  readonly status: OneTimeTokenStatus;
  /** Milliseconds since the epoch, as is the next. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** The one-time tokens; no two are equal. */
export const oneTimeTokens = new Table<OneTimeTokenRow>({
  name: "one_time_tokens",
  key: (row) => row.id,
  unique: { one_time_token__token: (row) => row.token },
});
